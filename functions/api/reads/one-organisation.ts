import { organisationIdOf } from '../../aggregates/organisation/id.ts';
import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { mergedList } from '../../aggregates/organisation/listing.ts';
import type { Organisation } from '../../aggregates/organisation/organisation.ts';
import type { Summary } from '../../aggregates/organisation/summary.ts';
import type { Through } from '../../aggregates/organisation/view.ts';
import { type Registered, registeredOf } from '../../aggregates/shared/registered.ts';
import { refuse } from '../../kernel/refusal.ts';
import { listPage } from '../../store/lists.ts';
import { load } from '../../store/load.ts';
import type { Store } from '../../store/table.ts';

/** An organisation by its id, wherever that leads by now. */

/** How many merges are followed, and how many merged entries are shown; no organisation has had so many. */
const MAX_FOLLOWED = 50;

/**
 * The organisation to which an id leads: itself, or the one that it was merged into, at the end of the chain; with the
 * entries that led there, and what the register has of the reader's own party, read in the same call.
 */
export async function organisationAt(
  store: Store,
  id: string,
  party: string,
): Promise<{ organisation: Organisation; through: Through[]; own: Registered | undefined }> {
  const through: Through[] = [];
  let at = id;
  for (let followed = 0; followed < MAX_FOLLOWED; followed += 1) {
    const others = [{ prefix: ORGANISATION_KIND.prefix, id: organisationIdOf(party) }];
    const loaded = await load(store, ORGANISATION_KIND, at, { others });
    const organisation = loaded.state;
    if (!organisation) throw refuse('notFound');
    const { mergedInto, details } = organisation;
    if (!mergedInto) return { organisation, through, own: registeredOf({ beside: loaded }, party) };
    through.push({ id: at, name: details.name, reason: mergedInto.reason, at: mergedInto.at });
    at = organisationIdOf(mergedInto.party);
  }
  throw new Error(`The merges of ${id} lead nowhere`);
}

/**
 * The parties of one organisation, as far as the register knows: where the entry of a party leads, and all that lead
 * there. What named one of them stays with it, so whoever asks for their own asks for all. A party that the register does
 * not have is alone.
 */
export async function partiesOfOne(store: Store, party: string): Promise<string[]> {
  const last = await successorOf(store, party);
  return [last, ...(await mergedIntoIt(store, last)).map((each) => each.party)];
}

async function successorOf(store: Store, party: string): Promise<string> {
  const { state } = await load(store, ORGANISATION_KIND, organisationIdOf(party));
  if (!state?.mergedInto) return party;
  return (await organisationAt(store, organisationIdOf(party), party)).organisation.party;
}

/** The entries that were merged into an organisation, and those that had been merged into them. */
export async function mergedIntoIt(store: Store, party: string): Promise<Summary[]> {
  const found: Summary[] = [];
  const parties = [party];
  for (
    let into = parties.shift();
    into !== undefined && found.length < MAX_FOLLOWED;
    into = parties.shift()
  ) {
    const { items } = await listPage(store, ORGANISATION_KIND, {
      list: mergedList(into),
      limit: MAX_FOLLOWED,
    });
    found.push(...items);
    parties.push(...items.map((each) => each.party));
  }
  return found.slice(0, MAX_FOLLOWED);
}
