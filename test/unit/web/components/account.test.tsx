import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { Uncovered } from '../../../../web/pages/acts/bank/uncovered.tsx';
import { TaskFacts } from '../../../../web/pages/tasks/facts.tsx';
import { convention, instant } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** What the portal says about a convention's account where somebody has to act on it. */

const given = { language: 'en', api: offline, client: new QueryClient() } as const;

test('charges to bear are offered to parties that can bear them; else it is said what has to be done first', () => {
  const account = { ...convention.account, uncovered: 500 };
  const page = (bearers: typeof account.bearers) =>
    markup(
      <Uncovered
        convention={{ ...convention, possibleActs: ['coverCharge'], account: { ...account, bearers } }}
      />,
      given,
    );
  const first = 'have one of them returned first';
  expect(page([])).toContain(first);
  expect(page([{ party: 'council', amount: 10 }])).not.toContain(first);
});

test('who decides on the closure reads what goes back to each party', () => {
  const refund = [{ party: 'council', amount: 123_400 }];
  const closing = { ...convention, account: { ...convention.account, refund } };
  const task = {
    ...{ assignee: { party: 'council', role: 'accountant' as const }, openedAt: instant, dueAt: instant },
  };
  const facts = (procedure: string) =>
    markup(<TaskFacts task={{ ...task, procedure }} convention={closing} />, given);
  expect(facts('closure-1')).toContain('1,234');
  expect(facts('payment-1')).not.toContain('1,234');
});
