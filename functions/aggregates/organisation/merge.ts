import * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import { Slug } from '../../kernel/slug.ts';
import { prose } from '../../kernel/text.ts';
import { readsRegister, registeredOf } from '../shared/registered.ts';
import { goesOn } from './activities/activity.ts';
import type { OrganisationContext } from './context.ts';
import { organisationIdOf } from './id.ts';
import { phrase, refuse } from './refuse.ts';
import { rule } from './rule.ts';
import { assertSteward, STEWARDS } from './steward.ts';

/**
 * One organisation that stands in the register twice is merged: one steward proposes it, and another confirms. The
 * entry that is merged stays with its trail, its ICE and its receipt, leads to the other, and takes no further act;
 * whatever named it goes on as it was.
 */

const MERGEABLE = ['declared', 'verified', 'stale'] as const;
const BY = { roles: STEWARDS, capacity: 'anybody', phases: MERGEABLE } as const;
const Reason = prose(1000);

/**
 * Checks that another entry can take this one in: it is in use, is this organisation no more than it is merged
 * elsewhere, and may report what this one may, so that no right is lost.
 */
function assertTakesIn(context: OrganisationContext, into: string): void {
  const { state } = context;
  const cannot = (
    why: Parameters<typeof phrase>[0] & ('mergeSelf' | 'mergeUnknown' | 'mergeSuspended' | 'mergeActivities'),
  ) => refuse('mergeImpossible', { what: phrase(why) }).at('into');
  if (into === state.party) throw cannot('mergeSelf');
  const other = registeredOf(context, into);
  if (!other) throw cannot('mergeUnknown');
  if (other.status === 'suspended') throw cannot('mergeSuspended');
  if (other.mergedInto)
    throw refuse('organisationMerged', { other: { name: organisationIdOf(other.mergedInto.party) } });
  // A merged entry takes no act: nobody could say any more whether they go on.
  if (state.activities.some((each) => goesOn(each, dayOf(context.now)))) throw cannot('mergeActivities');
  const lost = state.figures.find(({ measure, regions, provinces }) => {
    const right = other.figures.find((each) => each.measure === measure);
    const within = <T extends string>(some: readonly T[], all: readonly T[] = []) =>
      some.every((place) => all.includes(place));
    return !(right && within(regions, right.regions) && within(provinces, right.provinces));
  });
  if (lost) {
    const { measure } = lost;
    throw refuse('mergeImpossible', { what: phrase('mergeFigures', { measure }) }).at('into');
  }
}

/** Refuses a decision on another proposal than the one that is open. */
function proposalOf({ state }: OrganisationContext, into: string) {
  if (state.merge?.into !== into) throw refuse('mergeNotProposed');
  return state.merge;
}

export const proposeMerge = rule({
  /** The party of the entry that stays. */
  data: z.strictObject({ into: Slug, reason: Reason }),
  by: BY,
  needs: ({ into }) => readsRegister([into]),
  refuses: ['mergeImpossible', 'mergeUnderWay', 'organisationMerged'],
  run(context, { into, reason }): void {
    assertSteward(context);
    const { merge } = context.state;
    if (merge) throw refuse('mergeUnderWay', { other: { name: organisationIdOf(merge.into) } });
    assertTakesIn(context, into);
    context.emit({ type: 'MergeProposed', data: { into, reason } });
  },
});

/** Another person than who proposed it confirms; what was checked then is checked again. */
export const confirmMerge = rule({
  data: z.strictObject({ into: Slug }),
  by: BY,
  needs: ({ into }) => readsRegister([into]),
  refuses: ['mergeImpossible', 'mergeNotProposed', 'organisationMerged', 'segregationOfDuties'],
  run(context, { into }): void {
    assertSteward(context);
    const { by, reason } = proposalOf(context, into);
    if (by === context.actorId) throw refuse('segregationOfDuties', { what: phrase('youProposedMerge') });
    assertTakesIn(context, into);
    context.emit({ type: 'OrganisationMerged', data: { into, reason } });
  },
});

/** A steward finds that they are two, or takes a proposal back. */
export const declineMerge = rule({
  data: z.strictObject({ into: Slug, reason: Reason }),
  by: BY,
  refuses: ['mergeNotProposed', 'organisationMerged'],
  run(context, { into, reason }): void {
    assertSteward(context);
    proposalOf(context, into);
    context.emit({ type: 'MergeDeclined', data: { into, reason } });
  },
});
