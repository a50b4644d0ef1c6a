import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundOf } from '../../../../../functions/aggregates/convention/closure/refund.ts';
import { accountOf } from '../../../../../functions/aggregates/convention/execution/bank/bearers.ts';
import { balance } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { runsNeeded } from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import { detailOf } from '../../../../../functions/aggregates/convention/shown/published.ts';
import type { Role } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { lifeRefunding, SMALL } from '../../../../support/small.ts';

const holding = (number: number, ...roles: Role[]) => ({
  ...person(SMALL.council, 'accountant', number),
  roles,
});

describe('a refund that the accountant returns', () => {
  it('books nothing, ends nothing, and is authorised anew', () => {
    const life = lifeRefunding();
    const { books } = life.c;
    const types = life.settle(life.task('refundExecution'), 'return', { comment: 'RIB inconnu' });
    expect(types).toEqual(['TaskDecided', 'StepConcluded', 'RefundReturned']);
    expect(life.c).toMatchObject({ phase: 'closing', books });
    expect(life.events.at(-1)).toMatchObject({ data: { reason: 'RIB inconnu' } });
    expect(runsNeeded(life.c, life.now)).toEqual([{ procedure: 'closure-1', run: 'closure-1-r1' }]);
    life.open('closure-1');
    expect(life.tasks().map(({ kind, assignee }) => [kind, assignee.role])).toEqual([
      ['refundAuthorisation', 'authorising-officer'],
    ]);
  });

  it('needs the reason', () => {
    const life = lifeRefunding();
    const bare = { task: life.task('refundExecution').id, decision: 'return' } as const;
    expect(life.refusal({ type: 'decideTask', data: bare }, person(SMALL.council, 'accountant'))).toBe(
      'reasonMissing',
    );
  });

  it('is told to every party by mail', () => {
    const life = lifeRefunding();
    life.settle(life.task('refundExecution'), 'return');
    const returned = life.events.findLast(({ type }) => type === 'RefundReturned');
    const notices = returned ? noticesOf(life.c, returned) : [];
    expect(notices.map(({ party }) => party)).toEqual(life.c.terms.parties.map(({ id }) => id));
    expect(notices[0]?.fr).toContain('Restitution renvoyée');
  });

  it('is authorised again by who did before, and never executed by them', () => {
    const life = lifeRefunding();
    const authorised = life.c.tasks.find(({ kind }) => kind === 'refundAuthorisation')?.decidedBy;
    const sub = authorised?.kind === 'person' ? authorised.sub : '';
    const same = { ...holding(1, 'authorising-officer', 'accountant'), sub };
    life.settle(life.task('refundExecution'), 'return');
    life.open('closure-1');
    life.act(life.command(life.task('refundAuthorisation')), same);
    life.open('closure-1');
    expect(life.refusal(life.command(life.task('refundExecution')), same)).toBe('segregationOfDuties');
    expect(life.refusal(life.command(life.task('refundExecution'), 'return'), same)).toBe(
      'segregationOfDuties',
    );
    life.settle(life.task('refundExecution'));
    expect(life.c.phase).toBe('closed');
  });

  it('may go back and forth any number of times, and is paid once, by its last transfer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), (times) => {
        const life = lifeRefunding();
        for (let each = 0; each < times; each += 1) {
          life.settle(life.task('refundExecution'), 'return');
          life.approve('closure-1');
          life.open('closure-1');
        }
        life.settle(life.task('refundExecution'), 'approve', { reference: 'VIR-DERNIER' });
        const refunds = life.entries.filter(({ motive }) => motive === 'refund');
        expect(new Set(refunds.map(({ reference }) => reference))).toEqual(new Set(['VIR-DERNIER']));
        expect(balance(life.c.books.funds, 'refunded')).toBe(6000);
        expect(life.c.phase).toBe('closed');
      }),
      { numRuns: 6 },
    );
  });
});

it('a refund that is not authorised leads back to before the closure, where the books can be mended', () => {
  const life = lifeRefunding();
  life.settle(life.task('refundExecution'), 'return');
  life.open('closure-1');
  expect(life.settle(life.task('refundAuthorisation'), 'return')).toContain('ClosureReturned');
  expect(life.c).toMatchObject({ phase: 'active', reason: 'Motif' });
  expect(life.tasks()).toEqual([]);
  life.close();
  expect(life.c.phase).toBe('closed');
});

describe('a refund that was authorised', () => {
  const accountant = person(SMALL.council, 'accountant');
  const movement = (life: Life, amount: number) => ({
    ...{ amount, valueDate: life.today, reference: `B-${life.events.length}` },
  });
  const advance = (life: Life, party: string, amount: number) =>
    ({ type: 'recordTransfer', data: { party, ...movement(life, amount) } }) as const;
  const refunded = (life: Life) =>
    life.c.terms.parties.flatMap(({ id: party }) => {
      const own = life.entries.filter((each) => each.motive === 'refund' && each.party === party);
      const amount = own.reduce((sum, each) => sum + each.amount, 0);
      return amount > 0 ? [{ party, amount }] : [];
    });

  it('says what goes back to each party, to the other systems too', () => {
    const life = lifeRefunding();
    const authorised = life.events.findLast(({ type }) => type === 'RefundAuthorised');
    expect(authorised?.data).toEqual({ parts: life.c.refund });
    expect(life.c.refund?.reduce((sum, { amount }) => sum + amount, 0)).toBe(6000);
    expect(authorised && detailOf(life.c, authorised)).toMatchObject({ data: { parts: life.c.refund } });
    expect(refundOf(life.c)).toEqual(life.c.refund);
    life.settle(life.task('refundExecution'));
    expect(refunded(life)).toEqual(life.c.refund);
    expect(refundOf(life.c)).toEqual([]);
  });

  it('is carried out for no other sums: what came meanwhile has it returned, and authorised anew', () => {
    const life = lifeRefunding();
    const first = life.c.refund;
    life.act(advance(life, SMALL.wilaya, 100), accountant);
    const before = life.c;
    const refusal = life.attempt(life.command(life.task('refundExecution')), accountant);
    const authorised = first?.find(({ party }) => party === SMALL.wilaya)?.amount ?? 0;
    expect(refusal).toMatchObject({
      code: 'refundChanged',
      details: { what: [{ phrase: 'refundPartChanged', details: { authorised, amount: authorised + 100 } }] },
    });
    expect(life.c).toBe(before);
    life.settle(life.task('refundExecution'), 'return');
    expect(life.c.refund).toBeUndefined();
    life.approve('closure-1');
    life.approve('closure-1');
    expect(life.c.phase).toBe('closed');
    expect(refunded(life)).toEqual(life.c.refund);
    expect(refunded(life)).not.toEqual(first);
  });

  it('is the same again once what came has gone back', () => {
    const life = lifeRefunding();
    life.act(advance(life, SMALL.wilaya, 100), accountant);
    const back = { party: SMALL.wilaya, ...movement(life, 100) };
    life.act({ type: 'returnUnallocated', data: back }, accountant);
    life.settle(life.task('refundExecution'));
    expect(life.c.phase).toBe('closed');
  });

  it('is refused where one party has more and another less, though the sum is the same', () => {
    const life = lifeRefunding();
    life.act(advance(life, SMALL.wilaya, 100), accountant);
    life.act({ type: 'recordCharge', data: { text: 'Frais', ...movement(life, 100) } }, accountant);
    life.act({ type: 'coverCharge', data: { party: SMALL.council, amount: 100 } }, accountant);
    expect(life.attempt(life.command(life.task('refundExecution')), accountant)?.details.what).toHaveLength(
      2,
    );
  });

  it('waits with its authorisation for charges that nobody bears', () => {
    const life = lifeRefunding();
    life.settle(life.task('refundExecution'), 'return');
    life.act({ type: 'recordCharge', data: { text: 'Frais', ...movement(life, 100) } }, accountant);
    life.open('closure-1');
    const task = life.task('refundAuthorisation');
    const authoriser = person(SMALL.council, 'authorising-officer');
    expect(life.refusal(life.command(task), authoriser)).toBe('chargesUncovered');
    life.act({ type: 'coverCharge', data: { party: SMALL.council, amount: 100 } }, accountant);
    life.act(life.command(task), authoriser);
    life.approve('closure-1');
    expect(refunded(life)).toEqual(life.c.refund);
  });

  it('is not asked for where nothing is left to refund by then', () => {
    const life = lifeRefunding();
    life.settle(life.task('refundExecution'), 'return');
    life.open('closure-1');
    life.act({ type: 'recordCharge', data: { text: 'Frais', ...movement(life, 6000) } }, accountant);
    for (const { party, amount } of accountOf(life.c).bearers)
      life.act({ type: 'coverCharge', data: { party, amount } }, accountant);
    expect(life.settle(life.task('refundAuthorisation'))).toEqual([
      'TaskDecided',
      'StepConcluded',
      'ConventionClosed',
    ]);
  });
});
