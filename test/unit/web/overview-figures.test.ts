import { expect, test } from 'vitest';
import { reliabilityOf } from '../../../web/pages/overview/figures.ts';

/** The figures of the overview that are worked out in the portal. */

const amounts = {
  pledged: 100,
  committed: 80,
  called: 40,
  received: 30,
  disbursed: 20,
  justified: 10,
  outstanding: 10,
};

test('reliability is what was received of what was called, and says what is outstanding', () => {
  expect(reliabilityOf(amounts)).toEqual({ received: 0.75, called: 0.5 });
});

test('where nothing was called there is no reliability, neither good nor bad', () => {
  const none = { ...amounts, called: 0, received: 0 };
  expect(reliabilityOf(none)).toEqual({ received: undefined, called: 0 });
  expect(reliabilityOf({ ...none, committed: 0 }).called).toBeUndefined();
});
