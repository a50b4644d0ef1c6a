import { expect, test } from 'vitest';
import { reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { metricsOf } from '../../../../../functions/aggregates/convention/shown/metrics.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** The figures of all events of a life, summed up. */
function figures(life: Life): Record<string, number> {
  const total: Record<string, number> = {};
  for (const event of life.events)
    for (const [name, figure] of Object.entries(metricsOf(event))) total[name] = (total[name] ?? 0) + figure;
  return total;
}

const accountant = person(SMALL.council, 'accountant');

test('agree with the ledger, in dirhams, whatever was paid, undone and paid again', () => {
  const life = smallLife().release(1, smallLines(1));
  const paid = figures(life);
  expect(paid).toMatchObject({ MoneyPledged: 1000, MoneyCalled: 449.99, MoneyDisbursed: 449.99 });

  const entry = life.entries.find(({ motive }) => motive === 'disbursement')?.id ?? '';
  life.act({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
  const undone = figures(life);
  expect(undone.MoneyDisbursed).toBeCloseTo(0);
  for (const [name, stage] of [
    ['MoneyPledged', 'pledged'],
    ['MoneyCalled', 'called'],
    ['MoneyReceived', 'received'],
    ['MoneyDisbursed', 'disbursed'],
  ] as const)
    expect([name, Math.round((undone[name] ?? 0) * 100)]).toEqual([name, reached(life.c.books.funds, stage)]);
});

test('count pledges, tasks and conventions', () => {
  const life = smallLife();
  const count = (type: string) => life.events.filter((event) => event.type === type).length;
  expect(figures(life)).toMatchObject({
    PledgesMade: count('PledgeMade'),
    PledgesConfirmed: count('PledgeConfirmed'),
    TasksOpened: life.c.tasks.length,
    TasksDecided: count('TaskDecided'),
    ConventionsInForce: 1,
  });
});
