import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { runsNeeded } from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import type { Role } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
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
