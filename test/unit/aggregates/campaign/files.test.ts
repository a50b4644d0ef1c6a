import { describe, expect, test } from 'vitest';
import { CAMPAIGN_ANSWERS } from '../../../../functions/aggregates/campaign/answers.ts';
import type { Figures, SourcedFact } from '../../../../functions/aggregates/campaign/coverage/facts.ts';
import {
  FILE_MEASURES,
  filesOf,
  publicFiles,
  type ShownFilesRow,
  wholeFiles,
} from '../../../../functions/aggregates/campaign/coverage/files.ts';
import { regionCoverage } from '../../../../functions/aggregates/campaign/coverage-view.ts';
import { CoverageDocument } from '../../../../functions/aggregates/campaign/versions/coverage-document.ts';
import { coverageDocuments } from '../../../../functions/aggregates/campaign/versions/documents.ts';
import type { Fact } from '../../../../functions/aggregates/shared/figures.ts';
import { COUNCIL, person } from '../../../../scenarios/cases.ts';
import { csvRows } from '../../../../web/pages/region-coverage/csv-rows.ts';
import {
  approver,
  ENTRAIDE,
  RSU,
  reporter,
  secondApprover,
  steward,
} from '../../../support/campaign-setting.ts';
import { figureOf } from '../../../support/coverage-figures.ts';
import { LAUNCH, PLACES, Play, SALT } from './setting.ts';

/** Files of services: shown source by source, and hidden as the numbers of people are. */

const PROVINCES = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN'] as const;
const REGION = 'MA-04';
type Counts = readonly [number | undefined, number | undefined, number | undefined];

function figuresOf(source: string, rows: readonly Counts[], own?: Counts): Figures {
  const provinces = PROVINCES.slice(0, rows.length);
  const all: readonly (readonly [SourcedFact['place'], Counts])[] = [
    ...provinces.map((place, index) => [place, rows[index] ?? [0, 0, 0]] as const),
    ...(own ? [[REGION, own] as const] : []),
  ];
  return {
    provinces,
    region: REGION,
    asked: all.map(([place]) => ({ source, place, measures: FILE_MEASURES })),
    facts: all.flatMap(([place, counts]) =>
      FILE_MEASURES.flatMap((measure, index) => {
        const value = counts[index];
        return value === undefined
          ? []
          : [{ ...figureOf(source, place, measure, value), unit: 'files' as const }];
      }),
    ),
    disjoint: [],
  };
}

const view = (...versions: (readonly Counts[])[]): ShownFilesRow[] =>
  publicFiles(
    versions.map((rows) => filesOf(figuresOf('a', rows))),
    10,
  ).flatMap(([row]) => row ?? []);
const hiddenIn = (row: ShownFilesRow | undefined) =>
  row ? [...row.provinces, row.region].map(({ isHidden }) => isHidden) : [];
const exactly = (value: number) => ({ atLeast: value, atMost: value });
const [yes, no] = [true, false];

test('a region has the sum of its provinces, at least, while one is missing', () => {
  const [row] = filesOf(
    figuresOf('a', [
      [100, 80, 60],
      [50, undefined, 20],
    ]),
  );
  expect(row?.region).toMatchObject({
    submitted: exactly(150),
    processed: { atLeast: 80, atMost: undefined },
    delivered: exactly(80),
    missing: [{ place: 'MA-SAL', source: 'a', why: 'notReported' }],
  });
  const [own] = filesOf(figuresOf('a', [[100, 80, 60]], [120, 90, 60]));
  expect(own?.region).toMatchObject({
    submitted: exactly(120),
    processed: exactly(90),
    delivered: exactly(60),
  });
});

test('files of two sources are never added', () => {
  const [one, two] = [figuresOf('a', [[100, 80, 60]]), figuresOf('b', [[40, 30, 20]])];
  const rows = filesOf({ ...one, asked: [...one.asked, ...two.asked], facts: [...one.facts, ...two.facts] });
  expect(rows.map(({ source, region }) => [source, region.submitted])).toEqual([
    ['a', exactly(100)],
    ['b', exactly(40)],
  ]);
});

describe('a small number', () => {
  test.each<[string, Counts[], boolean[]]>([
    [
      'hides nothing where there is none',
      [
        [100, 80, 60],
        [50, 40, 20],
      ],
      [no, no, no],
    ],
    [
      'hides its place with all three, and the next smallest',
      [
        [100, 80, 7],
        [90, 70, 30],
        [300, 200, 150],
      ],
      [yes, yes, no, no],
    ],
    [
      'hides the region where no place is left',
      [
        [100, 80, 7],
        [90, 0, 0],
      ],
      [yes, no, yes],
    ],
    [
      'hides another where the next has delivered all that it processed',
      [
        [100, 80, 9],
        [90, 15, 15],
        [300, 200, 150],
        [400, 300, 250],
      ],
      [yes, yes, yes, no, no],
    ],
  ])('%s', (_name, rows, expected) => {
    const [row] = view(rows);
    expect(hiddenIn(row)).toEqual(expected);
    for (const cell of [...(row?.provinces ?? []), ...(row ? [row.region] : [])].filter(
      ({ isHidden }) => isHidden,
    ))
      expect(cell).toMatchObject({ submitted: {}, processed: {}, delivered: {}, missing: [] });
  });

  test('is hidden in every version, and the region where it has changed', () => {
    const others: Counts[] = [
      [90, 70, 30],
      [300, 200, 150],
    ];
    const [before, after] = view([[100, 80, 60], ...others], [[100, 80, 7], ...others]);
    expect([before, after].map(hiddenIn)).toEqual([
      [yes, yes, no, yes],
      [yes, yes, no, yes],
    ]);
  });

  test.each<[string, Counts[]]>([
    [
      'that were refused',
      [
        [100, 80, 77],
        [90, 70, 30],
        [300, 200, 150],
      ],
    ],
    [
      'that wait',
      [
        [100, 97, 60],
        [90, 70, 30],
        [300, 200, 150],
      ],
    ],
  ])('of files %s is found from two that are shown: they are hidden', (_name, rows) => {
    expect(hiddenIn(view(rows)[0])).toEqual([yes, yes, no, no]);
  });

  test('is not what one version has of the region and no version has of its provinces', () => {
    const version = (rabat: number) =>
      filesOf(
        figuresOf(
          'a',
          [
            [rabat, 40, 20],
            [60, 40, 20],
            [20, 20, 20],
          ],
          [157, 120, 80],
        ),
      );
    const hidden = publicFiles([version(40), version(70)], 10).map(([row]) => hiddenIn(row));
    expect(hidden).toEqual([
      [no, no, no, yes],
      [no, no, no, yes],
    ]);
  });

  test('is seen by whoever accepts it', () => {
    const [row] = filesOf(figuresOf('a', [[100, 80, 7]]));
    expect(row && wholeFiles(row).provinces[0]).toMatchObject({ delivered: exactly(7), isHidden: false });
  });
});

test('what is accepted of services is published, to everybody as far as they may see it', () => {
  const data = {
    ...LAUNCH,
    measures: [...LAUNCH.measures, ...FILE_MEASURES.map((measure) => ({ measure, unit: 'files' as const }))],
    requests: [ENTRAIDE, RSU].map((source) => ({ source, places: PLACES })),
  };
  const play = new Play().act({ type: 'launch', data }, steward).run();
  const common = { targetGroup: 'disability', unit: 'files', basis: 'service', quality: 'measured' } as const;
  const facts = PLACES.flatMap((place, index): Fact[] =>
    FILE_MEASURES.map((measure, at) => {
      const value = (index === 0 ? [100, 80, 7] : [1000, 800, 600])[at] ?? 0;
      return { ...common, place, measure, value: value + 100 * index, asOf: '2026-09-30' };
    }),
  );
  play.act({ type: 'submitFigures', data: { source: ENTRAIDE, facts, salt: SALT } }, reporter(ENTRAIDE));
  play.accept(ENTRAIDE).at('2027-01-04T09:00:00.000Z').run();
  play.act({ type: 'freeze', data: {} }, approver).act({ type: 'publish', data: {} }, secondApprover);
  const [{ content } = { content: {} }] = coverageDocuments(undefined, play.campaign);
  const document = CoverageDocument.parse(JSON.parse(JSON.stringify(content)));
  const asked = (by: typeof approver, group?: string) =>
    regionCoverage(document, undefined, { person: by, group });
  const anybody = asked(person(COUNCIL, 'officer'));
  CAMPAIGN_ANSWERS.Coverage.parse({ items: [anybody], unpublished: [], published: [] });
  const [row] = anybody.files;
  expect(row).toMatchObject({
    targetGroup: 'disability',
    source: ENTRAIDE,
    asOf: '2026-09-30',
    quality: 'measured',
  });
  expect(row?.provinces.filter(({ hidden }) => hidden)).toHaveLength(2);
  expect(row?.provinces[0]).toMatchObject({ submittedAtLeast: null, deliveredAtMost: null, why: ['small'] });
  expect(row?.region).toMatchObject({ submittedAtLeast: 8200, submittedAtMost: 8200, hidden: false });
  expect(asked(approver).files[0]?.provinces[0]).toMatchObject({ deliveredAtLeast: 7, deliveredAtMost: 7 });
  expect(asked(approver, 'women').files).toEqual([]);
  const words = {
    place: String,
    group: String,
    sign: String,
    why: (reasons: readonly string[]) => reasons.join(),
  };
  const [heading = [], ...table] = csvRows([anybody], words);
  for (const line of table) expect(line).toHaveLength(heading.length);
  const files = table.filter((line) => line[heading.indexOf('measure')] === 'files');
  expect(files).toHaveLength(1 + PLACES.length);
  const column = (name: string) => files.map((line) => line[heading.indexOf(name)]);
  expect(column('submittedAtLeast')[0]).toBe(8200);
  expect(column('status').slice(0, 2)).toEqual(['known', 'hidden']);
  expect(column('deliveredAtLeast')[1]).toBeUndefined();
});
