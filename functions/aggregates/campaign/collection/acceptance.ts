import * as z from 'zod/mini';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import { Slug } from '../../../kernel/slug.ts';
import { prose } from '../../../kernel/text.ts';
import { FigurePlace } from '../../shared/figures.ts';
import { type Campaign, MAX_REQUESTS, type Procedure } from '../campaign.ts';
import type { CampaignContext } from '../context.ts';
import { ACCEPTING } from '../permissions.ts';
import { phrase, refuse } from '../refuse.ts';
import { rule } from '../rule.ts';

/** Figures that were submitted are accepted, or returned with the reason: by another party, and another person. */

const Which = z.strictObject({
  source: Slug,
  /** All that wait, unless some are named. */
  places: z.optional(z.array(FigurePlace).check(z.minLength(1), z.maxLength(MAX_REQUESTS))),
});
type Which = z.infer<typeof Which>;

export const acceptFigures = rule({
  data: Which,
  by: ACCEPTING,
  refuses: ['nothingSubmitted', 'segregationOfDuties'],
  run(context, which): void {
    const places = submittedPlaces(context.state, which);
    assertOther(context, which.source);
    context.emit({ type: 'FiguresAccepted', data: { source: which.source, places } });
  },
});

export const returnFigures = rule({
  data: z.extend(Which, { reason: prose(1000) }),
  by: ACCEPTING,
  refuses: ['nothingSubmitted', 'segregationOfDuties'],
  run(context, { reason, ...which }): void {
    const places = submittedPlaces(context.state, which);
    assertOther(context, which.source);
    const { source } = which;
    const procedure = returnOf(context.state, source);
    context.emit({ type: 'FiguresReturned', data: { source, places, reason, procedure } });
  },
});

/** The places that wait for acceptance, of those named; refused where any of them does not. */
function submittedPlaces({ requests }: Campaign, { source, places }: Which): FigurePlace[] {
  const waiting = requests
    .filter((each) => each.source === source && each.status === 'submitted')
    .map(({ place }) => place);
  const meant = places ?? waiting;
  if (meant.length === 0 || meant.some((place) => !waiting.includes(place)))
    throw refuse('nothingSubmitted', { source: { name: source } });
  return [...new Set(meant)];
}

/** Nobody accepts or returns the figures of their own party, nor those that they sent. */
export function assertOther({ state, party, actorId }: CampaignContext, source: string): void {
  if (party === source) throw refuse('segregationOfDuties', { what: phrase('isSource') });
  const submission = state.submissions.find((each) => each.source === source);
  if (submission?.submitters.includes(actorId))
    throw refuse('segregationOfDuties', { what: phrase('youSubmitted') });
}

/** A source is asked again, for what was returned to it. */
function returnOf({ procedures, settings }: Campaign, source: string): Procedure {
  const number = procedures.filter(({ kind }) => kind === 'return').length + 1;
  return newProcedure('return', number, [
    {
      id: 'figures',
      stage: 'return',
      order: 1,
      kind: 'figures',
      asked: [{ assignee: { party: source, role: 'officer' }, subject: source }],
      quorum: 'all',
      delay: settings.returnDelay,
      onTimeout: 'escalate',
      expires: true,
    },
  ]);
}
