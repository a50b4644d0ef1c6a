import * as z from 'zod/mini';
import { Centimes, sum } from '../../../../kernel/money.ts';
import { Slug } from '../../../../kernel/slug.ts';
import { assertCoversFew } from '../../limits.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import { BANK_PHASES, ownLeg } from './account.ts';
import { assertParty } from './advance.ts';
import { borneBy, heldBy } from './bearers.ts';
import { uncoveredOf } from './holdings.ts';

/** Says that a party bears charges that nobody bears yet, with what it has on the account. The bank moves nothing. */
export const coverCharge = rule({
  data: z.strictObject({ party: Slug, amount: Centimes }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BANK_PHASES },
  refuses: ['partyUnknown', 'coverExceedsCharge', 'coverExceedsMoney', 'fundsReserved', 'movementsTooMany'],
  run(context, { party, amount }): void {
    const { convention } = context;
    assertParty(convention, party);
    const uncovered = uncoveredOf(convention);
    if (amount > uncovered)
      throw refuse('coverExceedsCharge', { amount, outstanding: uncovered }).at('amount');
    const held = heldBy(convention, party);
    if (amount > held) throw refuse('coverExceedsMoney', { amount, available: held }).at('amount');
    const most = sum(borneBy(convention, party).map((each) => each.amount));
    if (amount > most) throw refuse('fundsReserved', { available: most }).at('amount');
    // What leaves nothing to bear, or takes all that a party can give, is always taken: only parts can be too many.
    if (amount < Math.min(uncovered, most)) assertCoversFew(convention);
    const postings = [
      ...borneBy(convention, party, amount),
      ...ownLeg(convention, 'chargeCover', ['promise', 'uncovered'], amount),
    ];
    context.emit({ type: 'ChargeCovered', data: { party, entries: context.book(postings) } });
  },
});
