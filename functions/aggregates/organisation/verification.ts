import * as z from 'zod/mini';
import { prose } from '../../kernel/text.ts';
import { FigureRight, MEASURES } from '../shared/figures.ts';
import { assertFigures } from './consistency.ts';
import { phrase, refuse } from './refuse.ts';
import { rule } from './rule.ts';
import { confirmBy } from './staleness.ts';

/**
 * The commands of the stage's administrators: they verify, suspend and resume, and say which figures may be reported.
 */

const ADMINISTRATORS = { roles: ['administrator'], capacity: 'anybody' } as const;
const Reason = prose(1000);

/**
 * Confirms that the organisation is who it says; by another person than whoever declared it or changed its identity.
 */
export const verify = rule({
  /** The document by which it was verified. */
  data: z.strictObject({ evidence: z.optional(prose(1000)) }),
  by: { ...ADMINISTRATORS, phases: ['declared'] },
  refuses: ['segregationOfDuties', 'organisationMerged'],
  run(context, { evidence }): void {
    if (context.state.preparers.includes(context.actorId))
      throw refuse('segregationOfDuties', { what: phrase('youPreparedIt') });
    context.emit({
      type: 'OrganisationVerified',
      data: { ...(evidence !== undefined && { evidence }), confirmBy: confirmBy(context) },
    });
  },
});

/** Takes it out of use, with the reason; also one that should never have been declared. */
export const suspend = rule({
  data: z.strictObject({ reason: Reason }),
  by: { ...ADMINISTRATORS, phases: ['declared', 'verified', 'stale'] },
  refuses: ['organisationMerged'],
  run(context, { reason }): void {
    context.emit({ type: 'OrganisationSuspended', data: { reason } });
  },
});

/** Takes it into use again: as verified, unless it was not, or its identity was changed meanwhile. */
export const resume = rule({
  data: z.strictObject({ reason: Reason }),
  by: { ...ADMINISTRATORS, phases: ['suspended'] },
  refuses: ['organisationMerged'],
  run(context, { reason }): void {
    context.emit({ type: 'OrganisationResumed', data: { reason } });
  },
});

/** Says which figures it may report, and for which places; the list given replaces the one that was. */
export const assignFigures = rule({
  data: z.strictObject({ figures: z.array(FigureRight).check(z.maxLength(2 * MEASURES.length)) }),
  by: { ...ADMINISTRATORS, phases: ['verified', 'stale'] },
  refuses: ['figuresInconsistent', 'organisationMerged'],
  run(context, { figures }): void {
    assertFigures(figures, context.state.details);
    context.emit({ type: 'FiguresAssigned', data: { figures } });
  },
});
