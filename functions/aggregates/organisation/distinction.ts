import * as z from 'zod/mini';
import { Slug } from '../../kernel/slug.ts';
import { prose } from '../../kernel/text.ts';
import { readsRegister, registeredOf } from '../shared/registered.ts';
import { organisationIdOf } from './id.ts';
import { MAX_DISTINCT } from './organisation.ts';
import { phrase, refuse } from './refuse.ts';
import { rule } from './rule.ts';
import { assertSteward, STEWARDS } from './steward.ts';

/**
 * Two organisations that look alike are two: a steward says so once, with the reason, in the trail of one of them. Both
 * are read with it, so neither is shown as a possible duplicate of the other any more. It keeps nobody from proposing a
 * merge later: what another steward finds out then is decided by two persons, and weighs more.
 */
export const distinguish = rule({
  /** The party of the entry that is another organisation. */
  data: z.strictObject({ from: Slug, reason: prose(1000) }),
  by: { roles: STEWARDS, capacity: 'anybody', phases: ['declared', 'verified', 'stale', 'suspended'] },
  needs: ({ from }) => readsRegister([from]),
  refuses: ['distinctionImpossible', 'mergeUnderWay', 'organisationMerged'],
  run(context, { from, reason }): void {
    assertSteward(context);
    const { party, merge, distinctFrom = [] } = context.state;
    if (from === party) throw refuse('distinctionImpossible', { what: phrase('mergeSelf') }).at('from');
    const other = registeredOf(context, from);
    if (!other) throw refuse('distinctionImpossible', { what: phrase('mergeUnknown') }).at('from');
    if (other.mergedInto)
      throw refuse('organisationMerged', { other: { name: organisationIdOf(other.mergedInto.party) } });
    // Whoever finds that they are two declines the proposal, which says so to both.
    if (merge?.into === from) throw refuse('mergeUnderWay', { other: { name: organisationIdOf(from) } });
    if (distinctFrom.some((each) => each.party === from))
      throw refuse('distinctionImpossible', { what: phrase('distinctAlready') }).at('from');
    if (distinctFrom.length >= MAX_DISTINCT)
      throw refuse('distinctionImpossible', { what: phrase('distinctTooMany', { most: MAX_DISTINCT }) });
    context.emit({ type: 'OrganisationDistinguished', data: { from, reason } });
  },
});
