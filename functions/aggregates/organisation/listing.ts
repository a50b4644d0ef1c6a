import * as z from 'zod/mini';
import type { Listing } from '../../kernel/aggregate.ts';
import { searchForms, withoutArticle } from '../../kernel/search.ts';
import { EVERYBODY } from '../../kernel/search-entry.ts';
import { Region } from '../shared/place-codes.ts';
import { activityParts } from './activities/rows.ts';
import { likenesses } from './likeness.ts';
import type { Details, Organisation, Status } from './organisation.ts';
import { regionsOf } from './places.ts';
import { searchable, summaryOf } from './summary.ts';

/**
 * Where an organisation is found. The register is one list, and one for each region; one for each beginning of a word
 * of what is searched, so that a search reads few that it does not show, however long the register is; and one for each
 * likeness of a name in each of its regions, in which its possible duplicates stand beside it.
 */

const REGISTER = 'REGISTER';
const beginningList = (beginning: string) => `${REGISTER}~${beginning}`;

/** The lists in which those stand that may be the same as an organisation: of a likeness, in a region. */
export const likenessLists = (details: Pick<Details, 'name' | 'region' | 'provinces'>) =>
  likenesses(details).flatMap((likeness) =>
    regionsOf(details).map((region) => ({ region, list: `${REGISTER}=${likeness}@${region}` })),
  );

/** A likeness that several organisations have had: in which region, and in which list they stand. */
export const Likeness = z.object({ region: Region, list: z.string() });

/** The list of likenesses that more than one organisation has: of the country, or of a region. */
export const duplicatesList = (region?: string) => `${REGISTER}!${region ?? ''}`;

/** Entries that were merged are not in the register's lists: they are found by words, and among those of another. */
const MERGED = `${REGISTER}>`;
export const mergedList = (into: string) => `${MERGED}${into}`;

/** How many letters of a word a list is for, and how many lists one organisation has for its words. */
const BEGINNING = 3;
const MAX_BEGINNINGS = 40;

const beginningOf = (word: string) => [...word].slice(0, BEGINNING).join('');

interface Wanted {
  status?: Status | undefined;
  /** The words that are looked for, the longest first. */
  sought: readonly string[];
  region?: string | undefined;
}

/** The list in which an organisation is looked for: by the longest word, else by a region. */
export function listFor({ sought: [longest = ''], region, status }: Wanted) {
  if ([...longest].length >= BEGINNING) return beginningList(beginningOf(longest));
  if (status === 'merged') return MERGED;
  return region === undefined ? REGISTER : `${REGISTER}#${region}`;
}

/** Of many the words without article come first, which is how they are looked for; then their other forms. */
function beginnings(search: string): string[] {
  const words = search.split(' ');
  return [...new Set([...words.map(withoutArticle), ...words.flatMap(searchForms)].map(beginningOf))].slice(
    0,
    MAX_BEGINNINGS,
  );
}

export function listing(organisation: Organisation): Listing {
  const summary = summaryOf(organisation);
  const search = searchable(summary);
  return {
    lists: organisation.mergedInto
      ? [MERGED, mergedList(organisation.mergedInto.party), ...beginnings(search).map(beginningList)]
      : [
          REGISTER,
          ...summary.regions.map((region) => `${REGISTER}#${region}`),
          ...beginnings(search).map(beginningList),
          ...likenessLists(summary).map(({ list }) => list),
        ],
    phase: summary.status,
    search,
    summary,
    parts: activityParts(organisation),
    entries: [
      {
        kind: 'organisation',
        id: summary.id,
        scopes: [EVERYBODY],
        title: summary.name,
        names: summary.ice === undefined ? [] : [summary.ice],
        ...(summary.region !== undefined && { place: summary.region }),
        since: organisation.createdAt,
      },
    ],
  };
}

/** The lists that a change of its names or places took it out of. */
export function formerLists(before: Organisation, after: Organisation): string[] {
  const lists = new Set(listing(after).lists);
  return listing(before).lists.filter((list) => !lists.has(list));
}
