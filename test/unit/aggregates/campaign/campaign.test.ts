import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../../functions/aggregates/campaign/campaign.ts';
import { regionCoverage } from '../../../../functions/aggregates/campaign/coverage-view.ts';
import { dutiesOf } from '../../../../functions/aggregates/campaign/inbox.ts';
import * as publication from '../../../../functions/aggregates/campaign/published.ts';
import { CoverageDocument } from '../../../../functions/aggregates/campaign/versions/coverage-document.ts';
import { coverageDocuments } from '../../../../functions/aggregates/campaign/versions/documents.ts';
import { campaignView } from '../../../../functions/aggregates/campaign/view.ts';
import type { Fact } from '../../../../functions/aggregates/shared/figures.ts';
import { coverageName } from '../../../../functions/aggregates/shared/published-coverage.ts';
import type { Person } from '../../../../functions/kernel/principal.ts';
import { COUNCIL, person, WILAYA } from '../../../../scenarios/cases.ts';
import {
  ADS,
  approver,
  ENTRAIDE,
  RSU,
  reporter,
  secondApprover,
  steward,
} from '../../../support/campaign-setting.ts';
import { fileOf, frozen, LAUNCH, launched, PLACES, Play, published, SALT } from './setting.ts';

/** A campaign from its launch to what everybody may see, and its corrections. */

const expected = JSON.parse(
  readFileSync(new URL('../../../fixtures/figures/rsk-2026.expected.json', import.meta.url), 'utf8'),
);
const anybody = person(COUNCIL, 'officer');

function documentOf(campaign: Campaign, version?: number) {
  const found = coverageDocuments(undefined, campaign).find(({ name }) => name === coverageName(version));
  return CoverageDocument.parse(JSON.parse(JSON.stringify(found?.content)));
}

const coverageFor = (campaign: Campaign, who: Person, version?: number) =>
  regionCoverage(documentOf(campaign, version), undefined, { person: who });

function inWords({
  place,
  hidden,
  whole,
  complete,
  missing: _missing,
  doubtful: _doubtful,
  why: _why,
  changeAtLeast: _least,
  changeAtMost: _most,
  ...rest
}: ReturnType<typeof coverageFor>['rows'][number]['region']) {
  if (hidden) return { province: place, eligible: whole, hidden: true };
  return { province: place, eligible: whole, ...rest, complete };
}

const fact = (change: Partial<Fact> = {}): Fact => ({
  place: 'MA-RAB',
  targetGroup: 'disability',
  measure: 'reached',
  unit: 'people',
  value: 3000,
  basis: 'service',
  quality: 'measured',
  asOf: '2026-10-31',
  ...change,
});

const submit = (source: string, facts: Fact[]) => ({
  type: 'submitFigures' as const,
  data: { source, facts, salt: SALT },
});

test('three imports give both views of the invented year', () => {
  const { campaign } = published();
  const [accepting] = coverageFor(campaign, approver).rows;
  const [shown] = coverageFor(campaign, anybody).rows;
  expect(accepting?.provinces.map(inWords)).toEqual(expected.approver.provinces);
  expect(shown?.provinces.map(inWords)).toEqual(expected.public.provinces);
  for (const [row, view] of [
    [accepting, expected.approver],
    [shown, expected.public],
  ]) {
    const { province: _province, ...region } = row ? inWords(row.region) : { province: '' };
    expect(region).toEqual({ ...view.region, missing: undefined });
    expect(
      row?.region.missing.map(({ place, source }: { place: string; source: string }) => ({
        province: place,
        source,
      })),
    ).toEqual(view.region.missing);
  }
  expect(JSON.stringify([accepting, shown, coverageDocuments(undefined, campaign)])).not.toContain('20357');
});

test('nothing of a figure is published, not even by who hears every event', () => {
  const { campaign, events } = published();
  const told = JSON.stringify(events.map((event) => publication.detailOf(campaign, event)));
  // As a word of its own: a hash may have the same digits within it.
  expect(told).not.toMatch(/\b(?:3150|4500|650|16107)\b/);
  expect(told).not.toContain(SALT);
});

describe('requests', () => {
  test('each source has one task, reminded 21, 14 and 7 days before the end', () => {
    const play = launched().run();
    expect(play.campaign.tasks.map(({ assignee, dueAt }) => [assignee.party, dueAt])).toEqual(
      [ENTRAIDE, ADS, RSU].map((party) => [party, '2026-12-31T23:59:59.999Z']),
    );
    play.import(RSU, fileOf(RSU));
    const reminded = ['2026-12-09', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31'].map((day) => {
      const before = play.events.length;
      play.at(`${day}T10:00:00.000Z`).run();
      return play.events.slice(before).map(({ type }) => type);
    });
    const twice = ['TaskReminded', 'TaskReminded'];
    expect(reminded).toEqual([[], twice, twice, twice, []]);
  });

  test('what is not there in time is missing, and may still come before the freeze', () => {
    const play = launched().run().import(RSU, fileOf(RSU)).accept(RSU);
    play.at('2027-01-01T10:00:00.000Z').run();
    const standing = (source: string) =>
      new Set(play.campaign.requests.filter((each) => each.source === source).map(({ status }) => status));
    expect([...standing(ENTRAIDE)]).toEqual(['missing']);
    expect(play.campaign.procedures[0]?.status).toBe('done');
    play.import(ENTRAIDE, fileOf(ENTRAIDE)).accept(ENTRAIDE).act({ type: 'freeze', data: {} }, approver);
    expect([...standing(ENTRAIDE)]).toEqual(['accepted']);
    expect([...standing(ADS)]).toEqual(['missing']);
  });

  test('is missing only once the last day has passed that its source was given, and nothing is frozen before', () => {
    const [rabat, sale] = ['MA-RAB', 'MA-SAL'] as const;
    const request = { source: ENTRAIDE, places: [rabat] };
    const play = new Play()
      .act({ type: 'launch', data: { ...LAUNCH, requests: [request] } }, steward)
      .run()
      .at('2026-12-28T09:00:00.000Z')
      .act(
        { type: 'addRequests', data: { request: { ...request, places: [sale] }, dueOn: '2027-01-20' } },
        steward,
      )
      .run();
    const standing = () => play.campaign.requests.map(({ place, status }) => `${place} ${status}`);
    const freeze = { type: 'freeze' as const, data: {} };
    play.act(submit(ENTRAIDE, [fact({ place: rabat })]), reporter(ENTRAIDE)).accept(ENTRAIDE);
    play.at('2027-01-02T09:00:00.000Z').run();
    expect(standing()).toEqual(['MA-RAB accepted', 'MA-SAL asked']);
    expect(play.attempt(freeze, approver)).toBe('requestsOpen');
    play.act(submit(ENTRAIDE, [fact({ place: sale })]), reporter(ENTRAIDE));
    play.at('2027-01-20T09:00:00.000Z');
    play.act(
      { type: 'returnFigures', data: { source: ENTRAIDE, places: [sale], reason: 'Semestre' } },
      approver,
    );
    // The day after, the workflow has not asked again yet: nothing is frozen in between.
    play.at('2027-01-21T09:00:00.000Z');
    expect(play.attempt(freeze, approver)).toBe('requestsOpen');
    expect(play.run().at('2027-01-22T09:00:00.000Z').run().attempt(freeze, approver)).toBe('requestsOpen');
    expect(standing()).toEqual(['MA-RAB accepted', 'MA-SAL returned']);
    play.at('2027-03-01T09:00:00.000Z').run();
    expect(standing()).toEqual(['MA-RAB accepted', 'MA-SAL missing']);
    expect(play.attempt(freeze, approver)).toBeUndefined();
  });

  test('a return asks the source again', () => {
    const play = launched().run().import(ENTRAIDE, fileOf(ENTRAIDE));
    expect(dutiesOf(play.campaign).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['figuresAcceptance', ENTRAIDE],
    ]);
    play.act(
      { type: 'returnFigures', data: { source: ENTRAIDE, places: ['MA-RAB'], reason: 'Semestre' } },
      approver,
    );
    play.run();
    const open = play.campaign.tasks.filter(({ status }) => status === 'open');
    expect(open.map(({ procedure, assignee }) => [procedure, assignee.party])).toContainEqual([
      'return-1',
      ENTRAIDE,
    ]);
    play.act(submit(ENTRAIDE, [fact()]), reporter(ENTRAIDE));
    expect(play.campaign.procedures.find(({ key }) => key === 'return-1')?.status).toBe('done');
    play.accept(ENTRAIDE);
    expect(dutiesOf(play.campaign)).toEqual([]);
  });

  test('what is returned before the sources were asked is asked once', () => {
    const play = launched().import(ENTRAIDE, fileOf(ENTRAIDE));
    const returned = { source: ENTRAIDE, places: ['MA-RAB' as const], reason: 'Semestre' };
    play.act({ type: 'returnFigures', data: returned }, approver).run();
    const asked = play.campaign.tasks.filter(({ assignee }) => assignee.party === ENTRAIDE);
    expect(asked.map(({ procedure, status }) => [procedure, status])).toEqual([['return-1', 'open']]);
  });
});

describe('a day that changes', () => {
  const miss = () =>
    launched().run().import(RSU, fileOf(RSU)).accept(RSU).at('2027-01-02T10:00:00.000Z').run();

  test('moves open tasks, and asks those again whose time has ended', () => {
    const early = launched()
      .run()
      .act({ type: 'prolong', data: { dueOn: '2027-01-31' } }, steward);
    expect(new Set(early.campaign.tasks.map(({ dueAt }) => dueAt))).toEqual(
      new Set(['2027-01-31T23:59:59.999Z']),
    );
    const late = miss()
      .act({ type: 'prolong', data: { dueOn: '2027-01-31' } }, steward)
      .run();
    const open = late.campaign.tasks.filter(({ status }) => status === 'open');
    expect(open.map(({ assignee }) => assignee.party)).toEqual([ENTRAIDE, ADS]);
    expect(late.campaign.requests.some(({ status }) => status === 'missing')).toBe(false);
    expect(late.attempt({ type: 'prolong', data: { dueOn: '2027-01-31' } }, steward)).toBe(
      'campaignInconsistent',
    );
  });

  test('a campaign that was cancelled is launched again, and its runs have names of their own', () => {
    const play = launched()
      .run()
      .act({ type: 'cancel', data: { reason: 'Doublon' } }, approver);
    play.act({ type: 'launch', data: LAUNCH }, steward).run();
    expect(play.campaign.status).toBe('open');
    expect(play.campaign.procedures.map(({ key, status }) => [key, status])).toEqual([
      ['collection-1', 'stopped'],
      ['collection-2', 'open'],
    ]);
    const ids = play.campaign.tasks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an import', () => {
  test('that something has overtaken is refused, and the same again changes nothing', () => {
    const play = launched().run();
    const csv = fileOf(ENTRAIDE);
    const { digest } = play.report(csv, ENTRAIDE);
    const command = {
      type: 'importFigures' as const,
      data: { kind: 'figures' as const, csv, source: ENTRAIDE, digest, salt: SALT },
    };
    expect(play.attempt(command, reporter(ENTRAIDE))).toBeUndefined();
    const { version } = play.campaign;
    play.import(ENTRAIDE, csv);
    expect(play.campaign.version).toBe(version);
    const other = { ...command, data: { ...command.data, csv: csv.replace(',3150,', ',3151,') } };
    expect(play.attempt(other, reporter(ENTRAIDE))).toBe('importOvertaken');
  });

  test('that is sent again because its answer was lost is harmless, until there is something to do again', () => {
    const play = launched().run();
    const csv = fileOf(ENTRAIDE);
    const { digest } = play.report(csv, ENTRAIDE);
    const data = { kind: 'figures' as const, csv, source: ENTRAIDE, digest, salt: SALT };
    const send = () => play.attempt({ type: 'importFigures', data }, reporter(ENTRAIDE));
    expect(send()).toBeUndefined();
    const { version } = play.campaign;
    expect([send(), play.campaign.version]).toEqual([undefined, version]);
    // What was returned meanwhile would be confirmed by it: that needs a dry run of its own.
    play.act(
      { type: 'returnFigures', data: { source: ENTRAIDE, places: ['MA-RAB'], reason: 'Motif' } },
      approver,
    );
    expect(send()).toBe('importOvertaken');
  });

  test('with any error writes nothing', () => {
    const play = launched().run();
    const { version } = play.campaign;
    const wrong = `${fileOf(ENTRAIDE)}2026,MA-RAB,disability,reached,people,-1,,${ENTRAIDE},service,2026-09-30\n`;
    const { digest } = play.report(wrong, ENTRAIDE);
    const data = { kind: 'figures' as const, csv: wrong, source: ENTRAIDE, digest, salt: SALT };
    expect(play.attempt({ type: 'importFigures', data }, reporter(ENTRAIDE))).toBe('figuresRefused');
    expect(play.campaign.version).toBe(version);
  });
});

describe('duties apart', () => {
  test('nobody accepts their own figures, nor publishes what they froze', () => {
    const play = launched().run().import(ENTRAIDE, fileOf(ENTRAIDE));
    const accept = { type: 'acceptFigures' as const, data: { source: ENTRAIDE } };
    expect(play.attempt(accept, person(ENTRAIDE, 'approver'))).toBe('notAllowed');
    expect(play.attempt(accept, steward)).toBe('notAllowed');
    expect(frozen().attempt({ type: 'publish', data: {} }, approver)).toBe('segregationOfDuties');
  });

  test('whoever made the newest version never publishes it, whoever made those before it', () => {
    const play = frozen();
    const data = { source: ENTRAIDE, facts: [fact({ value: 3100 })], reason: 'Double compte', salt: SALT };
    play.act({ type: 'proposeCorrection', data }, reporter(ENTRAIDE));
    play.act({ type: 'acceptCorrection', data: { correction: 1 } }, secondApprover);
    const publish = { type: 'publish' as const, data: {} };
    expect(play.attempt(publish, secondApprover)).toBe('segregationOfDuties');
    expect(play.attempt(publish, approver)).toBeUndefined();
  });

  test('a source reports its own figures alone', () => {
    const play = launched().run();
    expect(play.attempt(submit(ENTRAIDE, [fact()]), reporter(ADS))).toBe('sourceUnknown');
    expect(play.attempt(submit(ENTRAIDE, [fact({ measure: 'eligible' })]), reporter(ENTRAIDE))).toBe(
      'figuresRefused',
    );
  });

  test('a freeze waits for what was sent, and for what may still come', () => {
    const play = launched().run();
    const freeze = { type: 'freeze' as const, data: {} };
    play.import(ENTRAIDE, fileOf(ENTRAIDE));
    expect(play.attempt(freeze, approver)).toBe('requestsOpen');
    play.accept(ENTRAIDE);
    expect(play.attempt(freeze, approver)).toBe('requestsOpen');
    play.at('2027-01-01T10:00:00.000Z').run();
    expect(play.attempt(freeze, approver)).toBeUndefined();
  });
});

describe('a correction', () => {
  const correction = (facts: Fact[]) => ({
    type: 'proposeCorrection' as const,
    data: { source: ENTRAIDE, facts, reason: 'Double compte', salt: SALT },
  });

  test('makes the next version with its reason; both stay readable', () => {
    const play = published();
    play.act(correction([fact({ value: 3100, asOf: '2026-09-30' })]), reporter(ENTRAIDE));
    expect(
      play.attempt({ type: 'acceptCorrection', data: { correction: 1 } }, person(ENTRAIDE, 'approver')),
    ).toBe('notAllowed');
    play.act({ type: 'acceptCorrection', data: { correction: 1 } }, approver);
    const reachedIn = (version?: number) =>
      coverageFor(play.campaign, approver, version).rows[0]?.provinces.find(({ place }) => place === 'MA-RAB')
        ?.reachedAtLeast;
    expect([reachedIn(1), reachedIn(2), reachedIn()]).toEqual([3150, 3100, 3150]);
    play.act({ type: 'publish', data: {} }, secondApprover);
    expect(reachedIn()).toBe(3100);
    const [first, second] = play.campaign.versions;
    expect(second).toMatchObject({ number: 2, reason: 'Double compte' });
    expect(second?.hash).not.toBe(first?.hash);
  });

  test('that makes a number small hides it in the versions before too', () => {
    const play = published();
    play.act(
      correction([fact({ place: 'MA-SKH', value: 4, asOf: '2026-09-30', note: 'Closed' })]),
      reporter(ENTRAIDE),
    );
    play.act({ type: 'acceptCorrection', data: { correction: 1 } }, approver);
    for (const version of [1, 2]) {
      const cell = coverageFor(play.campaign, anybody, version).rows[0]?.provinces.find(
        ({ place }) => place === 'MA-SKH',
      );
      expect([version, cell?.hidden]).toEqual([version, true]);
    }
  });

  test('that changes nothing is refused', () => {
    const play = published();
    const same = fact({ value: 3150, asOf: '2026-09-30' });
    expect(play.attempt(correction([same]), reporter(ENTRAIDE))).toBe('correctionChangesNothing');
  });
});

test('a source sees its own figures, approvers of the keepers those of all, others none', () => {
  const { campaign } = published();
  const sources = (who: Person) => [
    ...new Set(campaignView(campaign, { person: who }).figures.map(({ source }) => source)),
  ];
  expect(sources(reporter(ENTRAIDE))).toEqual([ENTRAIDE]);
  expect(sources(approver).sort()).toEqual([ADS, ENTRAIDE, RSU]);
  expect(sources(steward)).toEqual([]);
  expect(sources(anybody)).toEqual([]);
  expect(JSON.stringify(campaignView(campaign, { person: approver }))).not.toContain(SALT);
});

test('a launch names what is wrong with it', () => {
  const play = () => launched();
  expect(play().attempt({ type: 'launch', data: LAUNCH }, steward)).toBe('campaignKnown');
  const { requests } = LAUNCH;
  for (const wrong of [
    { wilaya: COUNCIL },
    { dueOn: '2026-11-02' },
    { requests: [...requests, { source: COUNCIL, places: PLACES }] },
    { requests: [{ source: ADS, places: ['MA-CAS' as const] }] },
    { requests: [...requests, { source: ADS, places: ['MA-RAB' as const] }] },
  ]) {
    const fresh = launched();
    fresh.state = undefined;
    const actor = 'wilaya' in wrong ? secondApprover : person(WILAYA, 'officer');
    expect(fresh.attempt({ type: 'launch', data: { ...LAUNCH, ...wrong } }, actor)).toBe(
      'campaignInconsistent',
    );
  }
});
