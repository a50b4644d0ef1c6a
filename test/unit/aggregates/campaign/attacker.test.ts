import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionCoverage } from '../../../../functions/aggregates/campaign/coverage-view.ts';
import { dutiesOf } from '../../../../functions/aggregates/campaign/inbox.ts';
import { CAMPAIGN } from '../../../../functions/aggregates/campaign/index.ts';
import { summaryOf } from '../../../../functions/aggregates/campaign/listing.ts';
import { metricsOf } from '../../../../functions/aggregates/campaign/metrics.ts';
import { noticesOf } from '../../../../functions/aggregates/campaign/notices.ts';
import { detailOf } from '../../../../functions/aggregates/campaign/published.ts';
import { trailEvent } from '../../../../functions/aggregates/campaign/trail.ts';
import { CoverageDocument } from '../../../../functions/aggregates/campaign/versions/coverage-document.ts';
import { coverageDocuments } from '../../../../functions/aggregates/campaign/versions/documents.ts';
import { campaignView } from '../../../../functions/aggregates/campaign/view.ts';
import type { Fact } from '../../../../functions/aggregates/shared/figures.ts';
import { coverageRows, seriesIn } from '../../../../functions/api/reads/social-map/coverage.ts';
import { socialMapCsv } from '../../../../functions/api/reads/social-map/csv.ts';
import { COUNCIL, person } from '../../../../scenarios/cases.ts';
import { csvRows } from '../../../../web/pages/region-coverage/csv-rows.ts';
import {
  ADS,
  approver,
  CAMPAIGN_BESIDE,
  ENTRAIDE,
  REGION,
  RSU,
  reporter,
  secondApprover,
  steward,
} from '../../../support/campaign-setting.ts';
import { ID, launched, PLACES, type Play, SALT } from './setting.ts';

/**
 * An attacker who has everything that is answered, exported, published and sent: two worlds whose coverage looks the
 * same from outside look the same in all of it. That hidden numbers cannot be told from coverage itself is held beside
 * coverage.
 */

const SOURCES = [ENTRAIDE, ADS] as const;
const COUNT = 4;
const places = PLACES.slice(0, COUNT);
type Numbers = (number | undefined)[];

/** What two sources have reached, and what one of them corrects, once it is published. */
interface World {
  reached: readonly [Numbers, Numbers];
  corrections: readonly { by: 0 | 1; at: number; value: number }[];
}

const fact = (measure: 'eligible' | 'reached', at: number, value: Fact['value']): Fact => ({
  place: PLACES[at] ?? 'MA-RAB',
  targetGroup: 'disability',
  measure,
  unit: 'people',
  value,
  basis: measure === 'eligible' ? 'registry' : 'service',
  quality: 'measured',
  asOf: '2026-09-30',
});

function played({ reached, corrections }: World): Play {
  const play = launched().run();
  const sent = (source: string, facts: Fact[]) => {
    if (facts.length === 0) return;
    play.act({ type: 'submitFigures', data: { source, facts, salt: SALT } }, reporter(source));
    play.accept(source);
  };
  const eligible = places.map((_, at) => fact('eligible', at, 300 + at));
  sent(RSU, eligible);
  SOURCES.forEach((source, index) => {
    const numbers = reached[index] ?? [];
    sent(
      source,
      PLACES.flatMap((_, at) => {
        const value = at < COUNT ? numbers[at] : 'notApplicable';
        return value === undefined ? [] : [fact('reached', at, value)];
      }),
    );
  });
  play.at('2027-01-04T09:00:00.000Z').run();
  play.act({ type: 'freeze', data: {} }, approver).act({ type: 'publish', data: {} }, secondApprover);
  for (const { by, at, value } of corrections) {
    const source = SOURCES[by];
    const data = { source, facts: [fact('reached', at, value)], reason: 'Double compte', salt: SALT };
    if (play.attempt({ type: 'proposeCorrection', data }, reporter(source))) continue;
    const number = play.campaign.corrections.length;
    play.act({ type: 'acceptCorrection', data: { correction: number } }, approver);
    play.act({ type: 'publish', data: {} }, secondApprover);
  }
  return play;
}

const documentsOf = (play: Play) =>
  coverageDocuments(undefined, play.campaign).map(({ name, content }) => ({
    name,
    document: CoverageDocument.parse(JSON.parse(JSON.stringify(content))),
  }));

/** What everybody may see of coverage, version by version. */
const shownIn = (play: Play) => JSON.stringify(documentsOf(play).map(({ document }) => document.shown));

/** Those who may not see what the two sources have sent. */
const READERS = [
  person('stranger', 'auditor'),
  person(COUNCIL, 'approver'),
  steward,
  reporter(RSU),
  person(RSU, 'approver'),
];
const WORDS = {
  place: String,
  group: String,
  sign: String,
  why: (reasons: readonly string[]) => reasons.join(),
};

/** What a source of those entitled is answered that tries any number as a correction, without ever sending it. */
function tried({ campaign, now }: Play): unknown[] {
  return [0, 10, 45, 90, 200].map((value) => {
    const facts = places.map((_, at) => fact('eligible', at, value));
    const command = {
      ...{ type: 'proposeCorrection' as const },
      data: { source: RSU, facts, reason: 'Recensement', salt: SALT },
    };
    const given = { id: ID, state: campaign, actor: reporter(RSU), now, beside: CAMPAIGN_BESIDE };
    const result = CAMPAIGN.decide(command, given);
    return 'refusal' in result ? result.refusal : 'accepted';
  });
}

/** Hashes are those of salted text, and tell nothing. */
const withoutHashes = (answers: unknown) =>
  JSON.stringify(answers, (key, value) => (['hash', 'previous'].includes(key) ? '#' : value));

function everythingSaid(play: Play): string {
  const { campaign, events } = play;
  const documents = documentsOf(play).map(({ document }) => document);
  const answered = READERS.map((reader) => ({
    campaign: campaignView(campaign, { person: reader }),
    coverage: documents.flatMap((document) =>
      [document, ...documents, undefined].map((before) =>
        regionCoverage(document, before, { person: reader }),
      ),
    ),
  }));
  const asPublic = documents.map((document) =>
    regionCoverage(document, undefined, { person: approver, asPublic: true }),
  );
  const [series] = seriesIn(documents);
  const maps = documents.map((document) => {
    const { region, provinces } = coverageRows(REGION, document, series);
    return socialMapCsv({
      ...{ indicator: 'coverage', unit: 'permille', bounds: [0, 200, 400, 600, 800, 1000] },
      ...{ counts: null, ours: null, year: 2026, years: [2026], credit: null, series: series ?? null },
      ...{ offered: [], unpublished: [], country: null, regions: [region], rows: provinces },
    });
  });
  return withoutHashes({
    answered,
    asPublic,
    maps,
    csv: csvRows(asPublic, WORDS),
    trail: events.map((event) => trailEvent(campaign, event)),
    published: events.map((event) => detailOf(campaign, event)),
    mails: events.map((event) => noticesOf(campaign, event)),
    metrics: events.map((event) => metricsOf(event)),
    list: summaryOf(campaign),
    duties: dutiesOf(campaign),
    tried: tried(play),
  });
}

const figure = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 5, arbitrary: fc.integer({ min: 10, max: 90 }) },
);
const numbers = fc.array(figure, { minLength: COUNT, maxLength: COUNT });
const source = fc.constantFrom<0 | 1>(0, 1);
const at = fc.nat(COUNT - 1);
const world = fc.record({
  reached: fc.tuple(numbers, numbers),
  corrections: fc.array(fc.record({ by: source, at, value: fc.integer({ min: 0, max: 60 }) }), {
    maxLength: 2,
  }),
});
interface Move {
  by: 0 | 1;
  from: number;
  to: number;
  amount: number;
}
const move: fc.Arbitrary<Move> = fc.record({
  by: source,
  from: at,
  to: at,
  amount: fc.constantFrom(1, 2, 3),
});

/** The same people elsewhere, in what was sent first and in what was corrected. */
function moved({ reached, corrections }: World, { by, from, to, amount }: Move): World {
  const change = (index: number, value: number) =>
    value + (index === from ? amount : 0) - (index === to ? amount : 0);
  const shift = (list: Numbers) =>
    list.map((value, index) => (value === undefined ? value : Math.max(0, change(index, value))));
  const [first, second] = reached;
  return {
    reached: by === 0 ? [shift(first), second] : [first, shift(second)],
    corrections: corrections.map((each) =>
      each.by === by ? { ...each, value: Math.max(0, change(each.at, each.value)) } : each,
    ),
  };
}

test('of two worlds whose coverage looks the same nothing that anybody is told differs', () => {
  let compared = 0;
  fc.assert(
    fc.property(world, fc.array(move, { minLength: 6, maxLength: 6 }), (one, moves) => {
      const play = played(one);
      const shown = shownIn(play);
      const said = everythingSaid(play);
      for (const other of moves.map((each) => moved(one, each))) {
        if (JSON.stringify(other) === JSON.stringify(one)) continue;
        const there = played(other);
        if (shownIn(there) !== shown || there.events.length !== play.events.length) continue;
        compared += 1;
        expect(everythingSaid(there)).toBe(said);
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(40);
});

test('what is said holds what is shown, and neither a figure that is hidden nor a salt', () => {
  const play = played({
    reached: [
      [7, 250, 80, undefined],
      [0, 0, 20, 41],
    ],
    corrections: [],
  });
  const said = everythingSaid(play);
  expect(said).toContain(ID);
  expect(said).toContain('"reachedAtMost":100');
  expect(said).not.toMatch(/\b41\b|(Least|Most|whole|value|count)\w*":7\b/);
  expect(said).not.toContain(SALT);
});

test('a correction is held against what everybody sees of other sources, and against nothing that is hidden', () => {
  const play = played({
    reached: [
      [7, 250, 80, 40],
      [0, 0, 20, 0],
    ],
    corrections: [{ by: 0, at: 0, value: 20 }],
  });
  const [first] = tried(play);
  // Of the four places two are hidden in both versions, although none has a small number in the second.
  const doubts = new Set(JSON.stringify(first).match(/"reached":\d+/g));
  expect([...doubts]).toEqual(['"reached":250', '"reached":80']);
});

test('why figures were returned is read by their source and by those who accept them', () => {
  const play = launched().run();
  const facts = [fact('reached', 0, 7)];
  play.act({ type: 'submitFigures', data: { source: ADS, facts, salt: SALT } }, reporter(ADS));
  play.act({ type: 'returnFigures', data: { source: ADS, reason: 'Seulement 7 ?' } }, approver);
  const reasons = (reader: typeof approver) =>
    JSON.stringify(campaignView(play.campaign, { person: reader })).includes('Seulement 7');
  expect([reporter(ADS), approver, secondApprover].map(reasons)).toEqual([true, true, true]);
  expect([reporter(ENTRAIDE), steward, person(COUNCIL, 'approver')].map(reasons)).toEqual([
    false,
    false,
    false,
  ]);
});

test('why figures are corrected is read by their source and those who accept it, and by all once it is published', () => {
  const sentences = (play: Play, reader: typeof approver) =>
    JSON.stringify([
      campaignView(play.campaign, { person: reader }),
      ...documentsOf(play).map(({ document }) => regionCoverage(document, undefined, { person: reader })),
    ]).split('Seulement 7').length - 1;
  const insiders = [reporter(ADS), approver, secondApprover];
  const others = [reporter(ENTRAIDE), steward, person(COUNCIL, 'approver')];
  const read = (play: Play) => [insiders, others].map((all) => all.map((each) => sentences(play, each) > 0));
  const [known, unknown] = [Array(3).fill(true), Array(3).fill(false)];
  const proposed = () => {
    const play = played({
      reached: [
        [40, 250, 80, 50],
        [20, 30, 20, 41],
      ],
      corrections: [],
    });
    const data = { source: ADS, facts: [fact('reached', 0, 7)], reason: 'Seulement 7 ?', salt: SALT };
    return play.act({ type: 'proposeCorrection', data }, reporter(ADS));
  };
  expect(read(proposed())).toEqual([known, unknown]);
  const which = { correction: 1 };
  expect(read(proposed().act({ type: 'withdrawCorrection', data: which }, reporter(ADS)))).toEqual([
    known,
    unknown,
  ]);
  const back = { type: 'returnCorrection' as const, data: { ...which, reason: 'Pièce manquante' } };
  expect(read(proposed().act(back, approver))).toEqual([known, unknown]);
  const accepted = proposed().act({ type: 'acceptCorrection', data: which }, approver);
  expect(read(accepted)).toEqual([known, unknown]);
  expect(read(accepted.act({ type: 'publish', data: {} }, secondApprover))).toEqual([known, known]);
});
