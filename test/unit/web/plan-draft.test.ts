import { describe, expect, test } from 'vitest';
import { Refused } from '../../../web/api/problem.ts';
import {
  draftOf,
  emptyPlan,
  fromEnvelope,
  newEnvelope,
  newLine,
  newTarget,
  type PlanDraft,
} from '../../../web/pages/plan-draft/plan-draft.ts';
import { contradictions } from '../../../web/pages/plan-draft/saving/contradictions.ts';
import { brought, changesBetween, decided } from '../../../web/pages/plan-draft/saving/revision.ts';
import {
  changeOf,
  PLAN_TEXT,
  type PlanChange,
  type PlanPorts,
} from '../../../web/pages/plan-draft/saving/text.ts';
import { progressOf, stepOf } from '../../../web/pages/plan-draft/steps.ts';
import type { Plan } from '../../../web/parts/plans/plan.ts';
import { Autosave } from '../../../web/parts/saving/autosave.ts';

/** The draft of an action plan: what is sent of it in which order, and two people who write it at once. */

const words = (fr: string) => ({ ar: `${fr} ع`, fr });
const office = (party: string) => ({ party, name: words(party) });

/** A plan as the API has it, as far as drafts read it. */
const PLAN = {
  id: 'p1',
  version: 1,
  etag: '"1"',
  region: 'MA-04',
  core: { ministry: office('ministry'), wilaya: office('wilaya'), council: office('council') },
  title: words('Plan'),
  years: { first: 2026, last: 2030 },
  contributors: [],
  axes: [{ id: 'one', title: words('Un') }],
  groups: ['women'],
  consultations: [],
  envelopes: [],
  targets: [{ place: 'MA-04', group: 'women', year: 2028, measure: 'reached', value: 100 }],
  lines: [{ convention: 'c1', axis: 'one', role: 'core', contributions: [] }],
} as unknown as Plan;
const BASE = draftOf(PLAN);

const whole = (part: Partial<PlanDraft> = {}): PlanDraft => ({
  ...emptyPlan(2025),
  title: words('Plan'),
  region: 'MA-04',
  core: { ministry: 'ministry', wilaya: 'wilaya', council: 'council' },
  ...part,
});
const envelope = (id: string) => ({
  ...newEnvelope(),
  id,
  title: words(id),
  holder: words('ADS'),
  amount: 5_000_000_000,
});

/** The requests by which a draft is saved, one after the other. */
function requests(base: PlanDraft, draft: PlanDraft): PlanChange[] {
  const sent: PlanChange[] = [];
  let now = base;
  for (let next = changeOf(now, draft).request; next; next = changeOf(now, draft).request) {
    sent.push(next.body);
    if (sent.length > 20) throw new Error('it never ends');
    now = next.after;
  }
  return sent;
}
const parts = (sent: readonly PlanChange[]) =>
  sent.map((each) => (each.part === 'fields' ? Object.keys(each.body).join('+') : each.part));

describe('what of a draft is sent', () => {
  test('a proposal is its title, region, years and the three; rows follow it one after the other', () => {
    expect(PLAN_TEXT.proposalOf(emptyPlan(2025)).body).toBeUndefined();
    const draft = whole({
      axes: [{ id: 'one', title: words('Un') }],
      groups: ['women'],
      envelopes: [envelope('pole')],
      targets: [newTarget({ place: 'MA-04', group: 'women', year: 2027, value: 5 })],
      lines: [newLine('c1', [{ id: 'one', title: words('Un') }])],
    });
    const { body, after = draft } = PLAN_TEXT.proposalOf(draft);
    expect(body).toMatchObject({ region: 'MA-04', council: 'council', groups: ['women'] });
    expect(body).not.toHaveProperty('programme');
    expect(parts(requests(after, draft))).toEqual(['envelopes', 'targets', 'line']);
  });

  test('a part that is not whole waits, and holds no other', () => {
    const draft = { ...BASE, title: { ar: '', fr: 'Plan' }, groups: ['women', 'disability'] };
    expect(changeOf(BASE, draft).faults).toEqual([{ path: 'title.ar', code: 'missing' }]);
    expect(parts(requests(BASE, draft))).toEqual(['groups']);
    const unsent = whole({ axes: [{ id: 'one', title: { ar: '', fr: 'Un' } }] });
    const { body, after = unsent } = PLAN_TEXT.proposalOf(unsent);
    expect(body?.axes).toEqual([]);
    expect(after.axes).toEqual([]);
  });

  test('what a row names is sent before it, and what no row names any more after it', () => {
    const axes = [{ id: 'two', title: words('Deux') }];
    const lines = BASE.lines.map((line) => ({ ...line, axis: 'two' }));
    expect(requests(BASE, { ...BASE, axes, lines })).toMatchObject([
      { part: 'fields', body: { axes: [{ id: 'two' }, { id: 'one' }] } },
      { part: 'line', body: { axis: 'two' } },
      { part: 'fields', body: { axes: [{ id: 'two' }] } },
    ]);
    const later = { ...BASE, years: { first: 2029, last: 2031 } };
    const targets = BASE.targets.map((target) => ({ ...target, year: 2029 }));
    expect(requests(BASE, { ...later, targets })).toMatchObject([
      { body: { years: { first: 2028, last: 2031 } } },
      { part: 'targets' },
      { body: { years: { first: 2029, last: 2031 } } },
    ]);
  });

  test('a line that draws on an envelope goes after it; one of an axis that is not whole waits', () => {
    const contributions = [
      { party: 'council', nature: 'cash' as const, earmark: '', from: fromEnvelope('pole') },
    ];
    const lines = BASE.lines.map((line) => ({ ...line, contributions }));
    const sent = requests(BASE, { ...BASE, envelopes: [envelope('pole')], lines });
    expect(sent).toMatchObject([
      { part: 'envelopes', body: { envelopes: [{ id: 'pole', split: 'notPublished' }] } },
      { part: 'line', at: 0, body: { contributions: [{ fundedFrom: { envelope: 'pole' } }] } },
    ]);
    const axes = [...BASE.axes, { id: 'two', title: { ar: '', fr: 'Deux' } }];
    const onNew = BASE.lines.map((line) => ({ ...line, axis: 'two' }));
    expect(requests(BASE, { ...BASE, axes, lines: onNew })).toEqual([]);
  });

  test('what contradicts the rest is said and waits', () => {
    const codes = (draft: PlanDraft) => [...contradictions(draft)].map(({ path, code }) => `${path} ${code}`);
    expect(codes(BASE)).toEqual([]);
    expect(codes({ ...BASE, axes: [], groups: [], years: { first: 2029, last: 2030 } })).toEqual([
      'targets.0.group unknownGroup',
      'targets.0.year outsidePlan',
      'lines.0.axis unknownAxis',
    ]);
    const split = [{ key: 'a', holder: words('ADS'), amount: 5_000_000_001 }];
    const drawn = [{ party: 'council', nature: 'cash' as const, earmark: '', from: fromEnvelope('pole') }];
    expect(
      codes({
        ...BASE,
        envelopes: [{ ...envelope('pole'), scope: 'national', split }],
        lines: BASE.lines.map((line) => ({ ...line, contributions: drawn })),
      }),
    ).toEqual(['envelopes.0.split splitExceeds', 'lines.0.contributions.0.fundedFrom unknownEnvelope']);
    const programme = {
      new: { count: 7, provinces: [{ id: 'MA-KEN', count: 6 }], groups: [] },
      rehabilitated: { count: 21, provinces: [], groups: [] },
    };
    expect(codes({ ...BASE, programme })).toEqual(['programme.new.provinces sumDiffers']);
    expect(requests(BASE, { ...BASE, programme })).toEqual([]);
  });

  test('each field belongs to a step, and a step says what it lacks', () => {
    expect(['title.ar', 'axes.0.title.ar', 'lines.0.axis', 'programme.new.count'].map(stepOf)).toEqual([
      'identity',
      'aims',
      'lines',
      'centres',
    ]);
    const faults = [{ path: 'envelopes.0.amount', code: 'missing' as const }];
    expect(progressOf('envelopes', BASE, faults)).toEqual({ missing: 1, state: 'lacking' });
    expect(progressOf('envelopes', BASE, [])).toEqual({ missing: 0, state: 'empty' });
    expect(progressOf('check', BASE, faults)).toBeUndefined();
  });
});

/** An API with one plan, which refuses what was not made on its version. */
class Desk {
  plan: Plan = PLAN;
  sent: PlanChange[] = [];

  apply(change: PlanChange): void {
    const { version } = this.plan;
    const next = { version: version + 1, etag: `"${version + 1}"` };
    const { plan } = this;
    const lines =
      change.part === 'line'
        ? [
            ...plan.lines.filter(({ convention }) => convention !== change.body.convention),
            { ...change.body, isOpen: true, pledged: 0, committed: 0, disbursed: 0, contributions: [] },
          ]
        : plan.lines;
    const body: object = change.part === 'line' ? {} : change.body;
    this.plan = { ...plan, ...body, lines, ...next };
  }

  ports(): PlanPorts {
    return {
      create: async () => ({ id: 'p1', etag: this.plan.etag }),
      revise: async (_id, change, { etag }) => {
        if (etag !== this.plan.etag)
          throw new Refused({ status: 412, code: 'versionMismatch', detail: 'versionMismatch' });
        this.sent.push(change);
        this.apply(change);
        return { etag: this.plan.etag };
      },
      fetch: async () => this.plan,
      keep: () => undefined,
      kept: () => undefined,
      wait: async () => undefined,
      newKey: () => crypto.randomUUID(),
      now: () => '2026-11-25T10:00:00.000Z',
    };
  }
}

describe('two people write one plan', () => {
  const both = () => {
    const desk = new Desk();
    const open = () => new Autosave(PLAN_TEXT, desk.ports(), { draft: draftOf(desk.plan) }, desk.plan);
    return { desk, one: open(), other: open() };
  };
  const settled = async (autosave: ReturnType<typeof both>['one']) => {
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
    return autosave.flush();
  };
  const change = (autosave: ReturnType<typeof both>['one'], part: Partial<PlanDraft>) =>
    autosave.change({ ...autosave.state().draft, ...part });

  test('each adds to the same lists: both are kept', async () => {
    const { desk, one, other } = both();
    const { axes, groups, targets, lines } = BASE;
    change(one, { axes: [...axes, { id: 'two', title: words('Deux') }], groups: [...groups, 'disability'] });
    await settled(one);
    const target = newTarget({ place: 'MA-KEN', group: 'women', year: 2027, value: 5 });
    change(other, {
      groups: [...groups, 'elderly'],
      targets: [...targets, target],
      lines: [...lines, newLine('c2', axes)],
    });
    await settled(other);
    expect(other.state()).toMatchObject({ status: 'saved', conflicts: [], hasNews: true });
    expect(desk.plan.axes.map(({ id }) => id)).toEqual(['one', 'two']);
    expect([...desk.plan.groups].sort()).toEqual(['disability', 'elderly', 'women']);
    expect(desk.plan.targets.map(({ place }) => place)).toEqual(['MA-04', 'MA-KEN']);
    expect(desk.plan.lines.map(({ convention }) => convention)).toEqual(['c1', 'c2']);
  });

  test('the same target changed by both is shown to the second, and nothing is saved before a choice', async () => {
    const { desk, one, other } = both();
    const at = (value: number) => BASE.targets.map((target) => ({ ...target, value }));
    change(one, { targets: at(200) });
    await settled(one);
    change(other, { targets: at(300) });
    await settled(other);
    const { status, conflicts } = other.state();
    expect(status).toBe('conflict');
    expect(conflicts).toEqual([
      { path: ['targets', 'MA-04/women/2028/reached', 'value'], mine: 300, theirs: 200 },
    ]);
    expect(desk.plan.targets[0]?.value).toBe(200);
    const [conflict] = conflicts;
    if (conflict) other.resolve(conflict, 'mine');
    await settled(other);
    expect(desk.plan.targets[0]?.value).toBe(300);
  });

  test('a line taken out by one is gone for the other', async () => {
    const { desk, other } = both();
    desk.plan = { ...desk.plan, lines: [], version: 2, etag: '"2"' };
    other.refresh(desk.plan);
    expect(other.state()).toMatchObject({ status: 'saved', hasNews: true, draft: { lines: [] } });
    expect(desk.sent).toEqual([]);
  });
});

describe('a revision', () => {
  test('proposes what has changed, and nothing where that is nothing', () => {
    expect(changesBetween(BASE, BASE)).toEqual({ faults: [] });
    const draft = { ...BASE, years: { first: 2026, last: 2031 }, lines: [] };
    expect(changesBetween(BASE, draft)).toEqual({
      faults: [],
      changes: { years: { first: 2026, last: 2031 }, lines: [] },
    });
    expect(changesBetween(BASE, { ...BASE, title: { ar: '', fr: '' } }).changes).toBeUndefined();
  });

  test('keeps what was written when the plan changes meanwhile', () => {
    const mine = { ...BASE, years: { first: 2026, last: 2031 } };
    const now = { ...BASE, lines: [] };
    expect(brought({ base: BASE, draft: mine }, now)).toEqual({
      draft: { ...mine, lines: [] },
      conflicts: [],
    });
  });

  describe('whose plan has changed where it changes too', () => {
    const mine = { base: BASE, draft: { ...BASE, years: { first: 2026, last: 2031 } } };
    const now = { ...BASE, years: { first: 2026, last: 2034 }, groups: [...BASE.groups, 'elderly'] };
    const { draft, conflicts } = brought(mine, now);

    test('says so, and loses neither text', () => {
      expect(conflicts).toEqual([{ path: ['years', 'last'], mine: 2031, theirs: 2034 }]);
      expect(draft).toEqual({ ...now, years: mine.draft.years });
    });

    test.each([
      ['mine', 2031],
      ['theirs', 2034],
    ] as const)('goes on with %s once it is chosen', (side, last) => {
      const [conflict] = conflicts;
      if (!conflict) throw new Error('No conflict');
      const chosen = decided({ base: mine.base, draft }, conflict, side);
      const after = brought(chosen, now);
      expect(after.conflicts).toEqual([]);
      expect(after.draft.years.last).toBe(last);
      expect(after.draft.groups).toEqual(now.groups);
    });

    test('what is typed before it is chosen decides nothing', () => {
      const typed = { base: mine.base, draft: { ...draft, title: { ar: 'عنوان', fr: 'Titre' } } };
      const after = brought(typed, now);
      expect(after.conflicts).toEqual(conflicts);
      expect(after.draft.title).toEqual({ ar: 'عنوان', fr: 'Titre' });
    });
  });
});
