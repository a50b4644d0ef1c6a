import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { areDistinct, sharesProvince } from '../../aggregates/organisation/likeness.ts';
import { duplicatesList, Likeness, likenessLists } from '../../aggregates/organisation/listing.ts';
import type { Summary } from '../../aggregates/organisation/summary.ts';
import { listPage } from '../../store/lists.ts';
import type { Store } from '../../store/table.ts';

/** Groups of organisations of the register that may be one and the same. */

/** How many of one likeness are looked through. */
const LOOKED_THROUGH = 100;

/** A likeness in the list of those that several have had: which list its organisations stand in. */
const GROUPS = { prefix: ORGANISATION_KIND.prefix, summary: Likeness };

/** Those in the list of a likeness that may be another one there. */
async function membersOf(store: Store, list: string): Promise<Summary[]> {
  const { items } = await listPage(store, ORGANISATION_KIND, { list, limit: LOOKED_THROUGH });
  return items.filter((each) =>
    items.some((other) => other.id !== each.id && sharesProvince(each, other) && !areDistinct(each, other)),
  );
}

/** The lists of likenesses that all members of a group share, of the country or a region. */
function sharedLists([first, ...others]: readonly Summary[], region: string | undefined): string[] {
  const listsOf = (each: Summary) =>
    likenessLists(each)
      .filter((likeness) => region === undefined || likeness.region === region)
      .map(({ list }) => list);
  const shared = others.map((each) => new Set(listsOf(each)));
  return first ? listsOf(first).filter((list) => shared.every((lists) => lists.has(list))) : [];
}

/**
 * A page of groups of organisations that may be the same, of the country or a region: those that stand together now. Who
 * are alike in both languages, or in several regions, stand once, in the first list that has them all. A page may be short,
 * for what stands elsewhere, and for what has been told apart or merged since.
 */
export async function possibleDuplicates(
  store: Store,
  { region, ...page }: { region?: string | undefined; limit: number; cursor?: string | undefined },
) {
  const found = await listPage(store, GROUPS, { ...page, list: duplicatesList(region) });
  const read = new Map<string, Promise<Summary[]>>();
  const membersIn = (list: string): Promise<Summary[]> => {
    const members = read.get(list) ?? membersOf(store, list);
    read.set(list, members);
    return members;
  };
  const standsBefore = async (list: string, members: readonly Summary[]): Promise<boolean> => {
    const [before] = sharedLists(members, region)
      .filter((each) => each < list)
      .sort();
    if (before === undefined) return false;
    const ids = new Set((await membersIn(before)).map(({ id }) => id));
    return members.every(({ id }) => ids.has(id));
  };
  const groups = await Promise.all(
    found.items.map(async ({ list, region: where }) => {
      const members = await membersIn(list);
      return { region: where, members: (await standsBefore(list, members)) ? [] : members };
    }),
  );
  return { ...found, items: groups.filter(({ members }) => members.length > 1) };
}
