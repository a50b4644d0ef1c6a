import * as z from 'zod/mini';
import { ConventionNumber } from '../../formation/numbering.ts';
import { CONVENTION_RECORD } from '../../record.ts';
import { ENDED, PHASES, type Phase } from '../../state.ts';
import { Reservation, TransferIn } from './reservation.ts';

/** The other convention of a transfer, as far as a command reads it in the same call. */

const Other = z.object({
  id: z.string(),
  number: ConventionNumber,
  phase: z.enum(PHASES),
  terms: z.object({ parties: z.array(z.object({ id: z.string() })) }),
  reservations: z.array(Reservation),
  transfersIn: z.array(TransferIn),
});
export type Other = z.infer<typeof Other>;

/** What a command asks for that reads another convention. */
export const readsOther = (id: string) => ({ others: [{ prefix: CONVENTION_RECORD.prefix, id }] });

/** The other convention; undefined where there is none, or it was not asked for. */
export function otherOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  id: string,
): Other | undefined {
  return Other.safeParse(beside.others?.get(id)).data;
}

export const hasParty = ({ terms }: Pick<Other, 'terms'>, party: string) =>
  terms.parties.some(({ id }) => id === party);

/** Whether nothing can be accepted there any more. */
export const hasEnded = ({ phase }: { phase: Phase }) => ENDED.includes(phase);

/** Whether neither the source of a reservation nor its target has anything to learn of the other. */
export function isInStep(
  { status }: Pick<Reservation, 'status'>,
  transfer: Pick<TransferIn, 'status'> | undefined,
  target: { phase: Phase },
): boolean {
  switch (status) {
    case 'transferred':
      return transfer?.status === 'confirmed';
    case 'released':
      return transfer?.status !== 'announced' || hasEnded(target);
    case 'reserved':
      return transfer?.status === 'announced' && !hasEnded(target);
  }
}
