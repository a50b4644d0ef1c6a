import { beforeEach, describe, expect, test } from 'vitest';
import { revisableIn } from '../../../functions/aggregates/convention/formation/revise.ts';
import { defaultPlan } from '../../../functions/aggregates/convention/settings.ts';
import { caseA } from '../../../scenarios/cases.ts';
import { Refused, Unanswered } from '../../../web/api/problem.ts';
import {
  CONVENTION_TEXT,
  type ConventionAutosave,
  type ConventionPorts,
  Kept,
} from '../../../web/pages/draft/saving/text.ts';
import { type Convention, type Draft, draftOf, emptyDraft } from '../../../web/pages/draft/terms-draft.ts';
import { Autosave } from '../../../web/parts/saving/autosave.ts';
import type { Kept as KeptDraft } from '../../../web/parts/saving/save-state.ts';
import { settings } from './convention.ts';

/** Saving as one types, several people in turn. The API is played by one that holds a single convention. */

type Body = Parameters<ConventionPorts['revise']>[1];
const TODAY = '2026-11-25';

/** An API with one convention, which refuses what was not made on its version. */
class Desk {
  version = 1;
  terms = caseA(TODAY).terms;
  phase = 'draft';
  sent: Body[] = [];
  created: { key: string }[] = [];
  /** How many of the next requests are done but not answered. */
  lost = 0;
  /** The answers by key: the same request again is not done again. */
  readonly #answers = new Map<string, number>();
  readonly #proposed = new Map<string, string>();

  ports(kept: KeptDraft<Draft>[] = []): ConventionPorts {
    return {
      create: async (body, key) => {
        const known = this.#answers.get(key);
        const content = JSON.stringify(body);
        if (known !== undefined && this.#proposed.get(key) !== content)
          throw refused(422, 'idempotencyKeyReused');
        if (known === undefined) {
          this.created.push({ key });
          this.#proposed.set(key, content);
          this.terms = { ...this.terms, ...body.terms };
          this.#answers.set(key, this.version);
        }
        this.#perhapsLose();
        return { id: 'c1', etag: `"${this.version}"` };
      },
      revise: async (_id, body, { key, etag }) => {
        const known = this.#answers.get(key);
        if (known !== undefined) return { etag: `"${known}"` };
        if (etag !== `"${this.version}"`) throw refused(412, 'versionMismatch');
        this.apply(body);
        this.#answers.set(key, this.version);
        this.sent.push(body);
        this.#perhapsLose();
        return { etag: `"${this.version}"` };
      },
      fetch: async () => this.convention(),
      keep: (each) => kept.push(structuredClone(each)),
      kept: (key) => kept.findLast((each) => each.key === key && each.id !== undefined),
      wait: async () => undefined,
      newKey: () => crypto.randomUUID(),
      now: () => '2026-11-25T10:00:00.000Z',
    };
  }

  apply(body: Body): void {
    this.terms = { ...this.terms, ...body.terms };
    this.version += 1;
  }

  convention(): Convention {
    const { settings, plan } = DEFAULTS;
    return { ...SHELL, version: this.version, etag: `"${this.version}"`, terms: this.terms, settings, plan };
  }

  #perhapsLose(): void {
    if (this.lost === 0) return;
    this.lost -= 1;
    throw new Unanswered();
  }
}

const refused = (status: number, code: string) => new Refused({ status, code, detail: code });
const DEFAULTS = {
  settings,
  plan: defaultPlan(caseA('2026-11-25').terms, 'council-rsk'),
};
const SHELL: Omit<Convention, 'version' | 'etag' | 'terms' | 'settings' | 'plan'> = {
  number: 'RSK-2026-0001',
  id: 'c1',
  phase: 'draft',
  phaseSince: '2026-11-25T09:00:00.000Z',
  createdAt: '2026-11-25T09:00:00.000Z',
  changedAt: '2026-11-25T09:00:00.000Z',
  proposer: 'council-rsk',
  textVersion: 1,
  pledges: [],
  phases: [],
  floors: [],
  pledging: 'ahead',
  awaitsSignature: true,
  underWay: false,
  ownDue: 0,
  totals: { pledged: 0, cost: 0, balanced: true, withinTarget: true, byParty: [] },
  figures: { pledged: 0, committed: 0, called: 0, received: 0, disbursed: 0, justified: 0 },
  gaps: [],
  possibleActs: ['revise', 'submit'],
  waitingFor: [],
  tasks: [],
  tranches: [],
  componentStatus: {},
  calls: [],
  account: { balance: 0, income: 0, uncovered: 0, unallocated: [], bearers: [], refund: [] },
  orders: [],
  documents: [],
  amendments: [],
  resolutions: [],
  inKind: [],
  deliveries: [],
  reservations: [],
  transfersIn: [],
  revisable: revisableIn('draft'),
  leftToPay: {},
  closureObstacles: [],
};

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const opened = () => {
  const convention = desk.convention();
  return new Autosave(CONVENTION_TEXT, desk.ports(), { draft: draftOf(convention) }, convention);
};
const titled = (draft: Draft, fr: string): Draft => ({
  ...draft,
  terms: { ...draft.terms, title: { ...draft.terms.title, fr } },
});
const objective = (draft: Draft, fr: string): Draft => ({
  ...draft,
  terms: { ...draft.terms, object: { ...draft.terms.object, fr } },
});
const isQuiet = async (autosave: ConventionAutosave) => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  return autosave.flush();
};

describe('saving', () => {
  test('sends only what has changed, on the version it was made on', async () => {
    const autosave = opened();
    autosave.change(titled(autosave.state().draft, 'Plan conjoint'));
    expect(autosave.state().status).toBe('waiting');
    expect(await isQuiet(autosave)).toBe(true);
    expect(desk.sent).toEqual([{ terms: { title: { ar: desk.terms.title.ar, fr: 'Plan conjoint' } } }]);
    expect(autosave.state().status).toBe('saved');
  });

  test('keeps a space that was just typed, though the API does not', async () => {
    const autosave = opened();
    autosave.change(titled(autosave.state().draft, 'Plan '));
    await isQuiet(autosave);
    expect(desk.terms.title.fr).toBe('Plan');
    expect(autosave.state().draft.terms.title.fr).toBe('Plan ');
    expect(autosave.state().status).toBe('saved');
  });

  test('what is incomplete waits, and is named; the rest is saved', async () => {
    const autosave = opened();
    const { terms } = autosave.state().draft;
    autosave.change({ terms: { ...terms, title: { ar: '', fr: 'x' }, object: { ar: 'هدف', fr: 'But' } } });
    expect(await isQuiet(autosave)).toBe(false);
    expect(desk.sent).toEqual([{ terms: { object: { ar: 'هدف', fr: 'But' } } }]);
    expect(autosave.state().faults).toEqual([{ path: 'terms.title.ar', code: 'missing' }]);
    expect(autosave.state().draft.terms.title.fr).toBe('x');
  });

  test('an answer that was lost is asked for again, and nothing is done twice', async () => {
    const autosave = opened();
    desk.lost = 1;
    autosave.change(titled(autosave.state().draft, 'Plan conjoint'));
    await isQuiet(autosave);
    expect(await isQuiet(autosave)).toBe(true);
    expect(desk.sent).toHaveLength(1);
    expect(autosave.state().status).toBe('saved');
  });

  test('a refusal is shown, and tried again when something else is typed', async () => {
    const ports = desk.ports();
    const { revise } = ports;
    let isStrict = true;
    ports.revise = async (...given) => {
      if (isStrict) throw refused(409, 'wrongPhase');
      return revise(...given);
    };
    const convention = desk.convention();
    const autosave = new Autosave(CONVENTION_TEXT, ports, { draft: draftOf(convention) }, convention);
    autosave.change(titled(autosave.state().draft, 'Plan'));
    expect(await isQuiet(autosave)).toBe(false);
    expect(autosave.state().refusal?.problem.code).toBe('wrongPhase');
    isStrict = false;
    autosave.change(titled(autosave.state().draft, 'Plan conjoint'));
    expect(await isQuiet(autosave)).toBe(true);
  });
});

describe('a new proposal', () => {
  const whole = (): Draft => ({ terms: draftOf(desk.convention()).terms });

  test('is kept here until everything is there that the API requires', async () => {
    const kept: KeptDraft<Draft>[] = [];
    const autosave = new Autosave(CONVENTION_TEXT, desk.ports(kept), { draft: emptyDraft(2026) });
    autosave.change(titled(emptyDraft(2026), 'Plan'));
    await isQuiet(autosave);
    expect(desk.created).toEqual([]);
    expect(autosave.state().status).toBe('local');
    expect(Kept.parse(JSON.parse(JSON.stringify(kept.at(-1)))).draft.terms.title.fr).toBe('Plan');
    autosave.change(whole());
    expect(await isQuiet(autosave)).toBe(true);
    expect(desk.created).toHaveLength(1);
    expect(autosave.state().id).toBe('c1');
    expect(autosave.state().draft.settings?.justifiedPercent).toBe(70);
  });

  test('is made once, though the answer was lost and the page reloaded', async () => {
    const kept: KeptDraft<Draft>[] = [];
    desk.lost = 1;
    // Nothing is tried again: the page is gone before.
    const ports = { ...desk.ports(kept), wait: () => new Promise<void>(() => undefined) };
    const first = new Autosave(CONVENTION_TEXT, ports, { draft: whole() });
    expect(await first.flush()).toBe(false);
    expect(first.state().status).toBe('unanswered');
    const saved = Kept.parse(JSON.parse(JSON.stringify(kept.at(-1))));
    const second = new Autosave(CONVENTION_TEXT, desk.ports(), saved);
    expect(await second.flush()).toBe(true);
    expect(desk.created).toHaveLength(1);
  });
});

describe('one proposal in two tabs', () => {
  const whole = draftOf(new Desk().convention());
  /** Both tabs keep what they have on the same device. */
  const tabs = (...found: KeptDraft<Draft>[]) => {
    const device: KeptDraft<Draft>[] = [];
    return found.map((kept) => new Autosave(CONVENTION_TEXT, desk.ports(device), kept));
  };
  const both = async (one: ConventionAutosave, other: ConventionAutosave, atOnce: boolean) => {
    one.change(titled(one.state().draft, 'Du premier onglet'));
    if (!atOnce) await isQuiet(one);
    other.change(objective(other.state().draft, 'Du second onglet'));
    await Promise.all([isQuiet(one), isQuiet(other)]);
    await isQuiet(one);
  };

  test.each([
    ['one after the other', false],
    ['at once', true],
  ])('is made once, with what was typed in both, %s', async (_, atOnce) => {
    const [one, other] = tabs({ key: 'k1', draft: whole }, { key: 'k1', draft: whole });
    if (!one || !other) throw new Error('gone');
    await both(one, other, atOnce);
    expect(desk.created).toEqual([{ key: 'k1' }]);
    expect(desk.terms.title.fr).toBe('Du premier onglet');
    expect(desk.terms.object.fr).toBe('Du second onglet');
    expect([one.state().id, other.state().id]).toEqual(['c1', 'c1']);
  });

  test('one in which nobody types keeps nothing over what is typed in the other', async () => {
    const device: KeptDraft<Draft>[] = [];
    const started = emptyDraft(2026);
    const [one, other] = [1, 2].map(
      () => new Autosave(CONVENTION_TEXT, desk.ports(device), { key: 'k1', draft: started }),
    );
    if (!one || !other) throw new Error('gone');
    one.change(titled(one.state().draft, 'Du premier onglet'));
    other.start();
    await Promise.all([isQuiet(one), isQuiet(other)]);
    expect(device.at(-1)?.draft.terms.title.fr).toBe('Du premier onglet');
  });

  test('nor does one that reads what a colleague has saved meanwhile', async () => {
    const device: KeptDraft<Draft>[] = [];
    const subject = desk.convention();
    const draft = draftOf(subject);
    const [one, other] = [1, 2].map(
      () => new Autosave(CONVENTION_TEXT, desk.ports(device), { draft }, subject),
    );
    if (!one || !other) throw new Error('gone');
    one.change(titled(one.state().draft, 'Du premier onglet'));
    // It has no connection: what it keeps is nowhere else.
    one.stop();
    const colleague = new Autosave(CONVENTION_TEXT, desk.ports(), { draft }, subject);
    colleague.change(objective(draft, 'D’un collègue'));
    await isQuiet(colleague);
    other.refresh(desk.convention());
    expect(other.state().draft.terms.object.fr).toBe('D’un collègue');
    expect(device.at(-1)?.draft.terms.title.fr).toBe('Du premier onglet');
  });

  test('two proposals that were begun apart are two', async () => {
    const [one, other] = tabs({ draft: whole }, { draft: whole });
    if (!one || !other) throw new Error('gone');
    await both(one, other, false);
    expect(desk.created.length).toBe(2);
  });
});

describe('two people', () => {
  test('at different things: both are there, without a question', async () => {
    const mine = opened();
    const theirs = opened();
    theirs.change(objective(theirs.state().draft, 'Leur objet'));
    await isQuiet(theirs);
    mine.change(titled(mine.state().draft, 'Mon titre'));
    expect(await isQuiet(mine)).toBe(true);
    expect(desk.terms.title.fr).toBe('Mon titre');
    expect(desk.terms.object.fr).toBe('Leur objet');
    expect(mine.state().draft.terms.object.fr).toBe('Leur objet');
    expect(mine.state().hasNews).toBe(true);
  });

  test.each(['mine', 'theirs'] as const)(
    'at the same thing: nothing is saved before %s is chosen',
    async (side) => {
      const mine = opened();
      const theirs = opened();
      theirs.change(titled(theirs.state().draft, 'Leur titre'));
      await isQuiet(theirs);
      mine.change(titled(mine.state().draft, 'Mon titre'));
      expect(await isQuiet(mine)).toBe(false);
      expect(mine.state().status).toBe('conflict');
      expect(desk.terms.title.fr).toBe('Leur titre');
      const [conflict] = mine.state().conflicts;
      if (!conflict) throw new Error('No conflict');
      expect(conflict).toMatchObject({
        path: ['terms', 'title', 'fr'],
        mine: 'Mon titre',
        theirs: 'Leur titre',
      });
      mine.resolve(conflict, side);
      expect(await isQuiet(mine)).toBe(true);
      expect(desk.terms.title.fr).toBe(side === 'mine' ? 'Mon titre' : 'Leur titre');
    },
  );

  test('what was kept on the device meets what a colleague has saved since', async () => {
    const kept: KeptDraft<Draft>[] = [];
    const first = desk.convention();
    const before = new Autosave(CONVENTION_TEXT, desk.ports(kept), { draft: draftOf(first) }, first);
    before.change(titled(before.state().draft, 'Mon titre'));
    before.stop();
    desk.apply({ terms: { object: { ar: 'هدف', fr: 'Leur objet' } } });
    const last = Kept.parse(JSON.parse(JSON.stringify(kept.at(-1))));
    const after = new Autosave(CONVENTION_TEXT, desk.ports(), last, desk.convention());
    expect(after.state().draft.terms.object.fr).toBe('Leur objet');
    expect(await after.flush()).toBe(true);
    expect(desk.terms.title.fr).toBe('Mon titre');
  });

  test('an answer that comes after the page was left does not replace what is kept since', async () => {
    const kept: KeptDraft<Draft>[] = [];
    const autosave = new Autosave(
      CONVENTION_TEXT,
      desk.ports(kept),
      { draft: draftOf(desk.convention()) },
      desk.convention(),
    );
    autosave.change(titled(autosave.state().draft, 'Mon titre'));
    const flushed = autosave.flush();
    autosave.stop();
    const { length } = kept;
    await flushed;
    expect(desk.terms.title.fr).toBe('Mon titre');
    expect(kept).toHaveLength(length);
  });
});
