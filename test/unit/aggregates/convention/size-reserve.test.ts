import { expect, test } from 'vitest';
import type { Command } from '../../../../functions/aggregates/convention/commands.ts';
import { reserveFor } from '../../../../functions/aggregates/convention/size-reserve.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import type { Refusal } from '../../../../functions/kernel/refusal.ts';
import { person } from '../../../../scenarios/cases.ts';
import { Life } from '../../../support/life.ts';
import { SMALL, smallTerms } from '../../../support/small.ts';
import { writesOf } from '../../../support/store.ts';

/** The largest conventions that are accepted can be brought to their closure: no act that is asked for lacks room. */

const ITEM = 390_000;
const TODAY = '2026-03-02';
const YEAR = 2026;

const weightOf = (life: Life) => Buffer.byteLength(JSON.stringify(life.c));

/** A life that keeps what each act would write: its transaction's items but inbox rows, which may come later. */
class WeighedLife extends Life {
  items = 0;

  override attempt(command: Command, actor: Actor): Refusal | undefined {
    const before = this.events.length > 0 ? this.c : undefined;
    const seen = this.events.length;
    const refusal = super.attempt(command, actor);
    if (refusal) return refusal;
    const { together } = writesOf('t', { before, after: this.c, events: this.events.slice(seen) });
    const rows = together.filter(({ Put }) => String(Put.Item.SK).startsWith('TASK#'));
    this.items = Math.max(this.items, together.length - rows.length);
    return undefined;
  }
}

/** A convention of many payers and tranches: each pays the same to each. */
function planned(payers: number, tranches: number) {
  const { components, earmarkFloors: _floors, ...terms } = smallTerms(TODAY);
  const others = Array.from({ length: payers - 3 }, (_, n) => `commune-${n + 1}`);
  const name = { ar: 'جماعة ترابية', fr: 'Commune' };
  const parties = [
    ...terms.parties.filter(({ kind }) => kind !== 'contributor'),
    ...others.map((id) => ({ id, kind: 'contributor' as const, name })),
  ];
  const total = payers * tranches * 1000;
  const [component] = components;
  if (!component) throw new Error('no component');
  return {
    terms: {
      ...terms,
      parties,
      projectOwner: SMALL.council,
      components: [{ ...component, cost: total }],
      target: { minimum: 0, maximum: total },
      earmarkFloors: [],
      tranches: Array.from({ length: tranches }, (_, index) => ({
        n: index + 1,
        dueDate: TODAY,
        conditions: [],
        shares: parties.map(({ id }) => ({ party: id, amount: 1000 })),
      })),
    },
  };
}

function inForce(payers: number, tranches: number): WeighedLife {
  const proposal = planned(payers, tranches);
  const life = new WeighedLife();
  life.propose(proposal, SMALL.ministry);
  const pledges = proposal.terms.parties.map(({ id }) => ({
    party: id,
    terms: { fiscalYear: YEAR, nature: 'cash' as const, amount: tranches * 1000, budgetLine: 'B' },
  }));
  life.reach('active', pledges);
  return life;
}

test.each([
  [5, 22],
  [14, 10],
  [50, 2],
])('%i payers and %i tranches fit at the proposal, and still at the closure', (payers, tranches) => {
  const life = inForce(payers, tranches);
  expect(weightOf(life) + reserveFor('provideDocument', life.c)).toBeLessThan(ITEM);
  for (const { n } of life.c.terms.tranches) {
    const amount = payers * 1000;
    life.release(n, [{ payee: 'Entreprise', component: life.c.terms.components[0]?.id ?? '', amount }]);
    life.justify(n, amount);
    expect(weightOf(life) + reserveFor('provideDocument', life.c)).toBeLessThan(ITEM);
  }
  life.close();
  expect(life.c.phase).toBe('closed');
  expect(weightOf(life)).toBeLessThan(ITEM);
  expect(life.items).toBeLessThan(100);
});

test('what could not be finished is not begun', () => {
  const life = new Life();
  life.propose(planned(25, 12), SMALL.ministry);
  expect(weightOf(life) + reserveFor('propose', life.c)).toBeGreaterThan(ITEM);
});

test('fifty parties asked at once are reminded, escalated, suspended, resumed and terminated within one transaction each', () => {
  const life = inForce(50, 2);
  life.open('tranche-1');
  life.open('tranche-2');
  expect(life.tasks()).toHaveLength(100);
  life.wait(40);
  for (const key of ['tranche-1', 'tranche-2'])
    for (let turn = 0; turn < 3; turn += 1) life.applyDeadlines(key);
  expect(life.tasks().every((task) => task.escalatedTo)).toBe(true);
  const signatory = person(SMALL.wilaya, 'signatory');
  life.act({ type: 'suspend', data: { reason: 'x' } }, signatory);
  life.wait(3);
  life.act({ type: 'resume', data: { reason: 'x' } }, signatory);
  life.act({ type: 'terminate', data: { reason: 'x' } }, signatory);
  expect(life.tasks()).toEqual([]);
  expect(life.items).toBeLessThan(100);
});
