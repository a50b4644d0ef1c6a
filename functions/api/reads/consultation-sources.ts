import { planList } from '../../aggregates/action-plan/listing.ts';
import { ACTION_PLAN_RECORD } from '../../aggregates/action-plan/record.ts';
import type { Consultation, Linked } from '../../aggregates/consultation/consultation.ts';
import type { Shown } from '../../aggregates/consultation/view.ts';
import { CONVENTION_RECORD } from '../../aggregates/convention/record.ts';
import { listOf } from '../../aggregates/convention/shown/listing.ts';
import { coreOf } from '../../aggregates/shared/core.ts';
import type { Person } from '../../kernel/principal.ts';
import { listOrder } from '../../store/keys.ts';
import { listed } from '../../store/lists.ts';
import type { Store } from '../../store/table.ts';
import { partiesOfOne } from './one-organisation.ts';

/** What a consultation is read with: who its reader is by the register, and which of its links they may see now. */

/** The row by which a party finds what a link names; undefined of what everybody may see. */
function rowOf({ kind, id, parties, since }: Linked, party: string) {
  if (parties === undefined || since === undefined) return undefined;
  const order = listOrder({ createdAt: since, id });
  return kind === 'convention'
    ? { prefix: CONVENTION_RECORD.prefix, list: listOf(party), order }
    : { prefix: ACTION_PLAN_RECORD.prefix, list: planList(party), order };
}

/**
 * Which conventions and plans the reader may see now, by the rows of their own lists: half a read unit for each that is
 * linked, however large it is. The rows follow the acts by moments.
 */
async function linksSeen(store: Store, { recommendations }: Consultation, party: string) {
  const rows = recommendations.flatMap(({ links }) => links.flatMap((link) => rowOf(link, party) ?? []));
  const found = await listed(store, rows);
  return (link: Linked) => {
    const row = rowOf(link, party);
    return row && found.has(row.order);
  };
}

/**
 * The parties of the reader's organisation, where that matters: the three of the region propose for nobody else, and the
 * reader's own party needs no register.
 */
async function ownParties(store: Store, consultation: Consultation, party: string): Promise<string[]> {
  const isCore = coreOf(consultation).some((office) => office.party === party);
  const others = consultation.recommendations.some(
    ({ proposedBy }) => proposedBy.party !== undefined && proposedBy.party !== party,
  );
  return isCore || !others ? [party] : partiesOfOne(store, party);
}

/** How a consultation is shown to a person. */
export async function shownTo(store: Store, consultation: Consultation, person: Person): Promise<Shown> {
  const [own, sees] = await Promise.all([
    ownParties(store, consultation, person.party),
    linksSeen(store, consultation, person.party),
  ]);
  return { person, own, sees };
}
