import * as z from 'zod/mini';
import { dayOf } from '../../../kernel/calendar.ts';
import { CENTRE_STAGES, nextStageOf } from '../../shared/centre-way.ts';
import type { CentreLine } from './progress.ts';

/** A centre, as far as commands on plans read it in the same call. */
const ReadCentre = z.object({
  id: z.string(),
  details: z.object({
    name: z.object({ ar: z.string(), fr: z.string() }),
    province: z.string(),
    work: z.enum(['new', 'rehabilitation']),
    groups: z.array(z.string()),
  }),
  status: z.string(),
  statusSince: z.string(),
  stage: z.enum(CENTRE_STAGES),
  planned: z.record(z.string(), z.string()),
  opening: z.optional(z.object({ day: z.string() })),
  closedOn: z.optional(z.string()),
  link: z.optional(z.object({ convention: z.string() })),
});

/** The centre that was asked for, in a line as boards have it; undefined where there is none. */
export function centreLineOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  id: string,
): CentreLine | undefined {
  const centre = ReadCentre.safeParse(beside.others?.get(id)).data;
  if (!centre) return undefined;
  const { details, status, statusSince, closedOn, opening, link } = centre;
  return {
    id,
    ...details,
    convention: link?.convention,
    status,
    since: closedOn ?? dayOf(statusSince),
    nextOn: nextStageOf(centre)?.day,
    openedOn: opening?.day,
  };
}
