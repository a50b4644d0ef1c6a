import { createHash } from 'node:crypto';
import type { Centre } from '../../aggregates/centre/centre.ts';
import type { Core } from '../../aggregates/centre/import/trial.ts';
import { CENTRE } from '../../aggregates/centre/index.ts';
import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { listFor } from '../../aggregates/organisation/listing.ts';
import { type CORE_KINDS, KIND_OF } from '../../aggregates/shared/core.ts';
import type { GivenRow } from '../../aggregates/shared/import/rows.ts';
import type { Region } from '../../aggregates/shared/place-codes.ts';
import { listPage } from '../../store/lists.ts';
import { statesOf } from '../../store/load.ts';
import type { Store } from '../../store/table.ts';

/** What rows about centres are tried on: their centres, and the three that answer for a region. */

/** The id of a centre that a party knows by an id of its own: the same file again finds the same centre. */
function idOfOwn(party: string, own: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['centre', party, own]))
    .digest('hex');
  return `${CENTRE.letter}${BigInt(`0x${digest}`).toString(36).slice(0, 20)}`;
}

const mayBeId = (id: string) => id.startsWith(CENTRE.letter) && /^[a-z0-9]{2,80}$/.test(id);

/** The centre of each row, by the id in it: that of a centre here, or else the party's own. */
export async function centresOf(store: Store, party: string, given: readonly GivenRow[]) {
  const ids = [...new Set(given.map(({ id }) => id))];
  const candidates = ids.flatMap((id) => [...(mayBeId(id) ? [id] : []), idOfOwn(party, id)]);
  const states = await statesOf(
    store,
    candidates.map((id) => ({ prefix: CENTRE.prefix, id })),
  );
  const all = new Map<string, { id: string; state: Centre | undefined }>();
  for (const given of ids) {
    const id = states.has(given) ? given : idOfOwn(party, given);
    const state = states.get(id);
    all.set(given, { id, state: state === undefined ? undefined : CENTRE.state.parse(state) });
  }
  return all;
}

/** How many organisations of a region are looked through. */
const LOOKED_THROUGH = 1000;

/**
 * The three that answer for a region: the importing party is one of them as what it is, and the others are those of
 * which the register has one alone. Of several none is chosen: the file has to name it.
 */
export async function coreOf(
  store: Store,
  region: Region,
  self: { party: string; kind: string },
): Promise<Core> {
  const list = listFor({ sought: [], region });
  const { items } = await listPage(store, ORGANISATION_KIND, { list, limit: LOOKED_THROUGH });
  const only = (kind: (typeof CORE_KINDS)[number]): string | undefined => {
    if (self.kind === KIND_OF[kind]) return self.party;
    const found = items.filter(
      (each) =>
        each.kind === KIND_OF[kind] &&
        each.status !== 'suspended' &&
        (kind === 'ministry' || (each.region === region && each.provinces.length === 0)),
    );
    return found.length === 1 ? found[0]?.party : undefined;
  };
  return { ministry: only('ministry'), wilaya: only('wilaya'), council: only('council') };
}
