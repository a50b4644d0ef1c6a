import * as z from 'zod/mini';
import { Slug } from '../../kernel/slug.ts';
import { prose } from '../../kernel/text.ts';
import { assertDetails, assertFigures, DETAILS_REFUSALS } from './consistency.ts';
import { Corrections, corrected, realChanges, touchesIdentity } from './corrections.ts';
import { Details } from './organisation.ts';
import { assertMayDeclare, DECLARER } from './permissions.ts';
import { refuse } from './refuse.ts';
import { rule } from './rule.ts';

/** An organisation comes into the register, and what is known of it is corrected. */

/** Declares an organisation under the id by which tokens and conventions are to name it. */
export const declare = rule({
  data: z.extend(Details, { party: Slug }),
  by: DECLARER,
  begins: true,
  refuses: [...DETAILS_REFUSALS, 'alreadyDeclared', 'organisationMerged'],
  run(context, { party, ...details }): void {
    const { actor, rules, now } = context;
    assertMayDeclare(actor);
    if (!context.isNew) {
      const { name } = context.state.details;
      throw refuse('alreadyDeclared', { party: { name: party }, name: { name } }).at('party');
    }
    assertDetails(details, party, rules, now);
    context.emit({ type: 'OrganisationDeclared', data: { party, entry: details, declarer: actor.party } });
  },
});

/**
 * Declares a party that a proposed convention named and the register did not have, for the party that proposed. One
 * that is there already stays as it is: a convention only names it. Its mailbox was held against the stage's rules with
 * the convention.
 */
export const declareParty = rule({
  data: z.strictObject({ party: Slug, entry: Details, declarer: Slug, convention: z.string() }),
  by: 'workflow',
  begins: true,
  refuses: ['organisationMerged'],
  run(context, data): void {
    if (context.actor.kind === 'person') throw refuse('notAllowed', { who: 'workflow' });
    if (context.isNew) context.emit({ type: 'OrganisationDeclared', data });
  },
});

/**
 * Corrects what is known. A change of what identifies it (kind, names, ICE, receipt) ends its verification: that was
 * given for another identity. What it may report must still lie where it is.
 */
export const correct = rule({
  data: z.extend(Corrections, { reason: z.optional(prose(1000)) }),
  by: {
    roles: ['officer', 'administrator'],
    capacity: 'keeper',
    phases: ['declared', 'verified', 'stale', 'suspended'],
  },
  refuses: [...DETAILS_REFUSALS, 'figuresInconsistent', 'organisationMerged'],
  run(context, { reason, ...given }): void {
    const { state, rules, now } = context;
    const changes = realChanges(state.details, given);
    if (!changes) return;
    const details = corrected(state.details, changes);
    assertDetails(details, state.party, rules, now);
    assertFigures(state.figures, details);
    const identity = touchesIdentity(changes);
    context.emit({
      type: 'OrganisationCorrected',
      data: { changes, identity, ...(reason !== undefined && { reason }) },
    });
  },
});
