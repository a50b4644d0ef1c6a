import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetSearchAnswer } from '../../api/schema.d.ts';
import { fold } from '../../i18n/fold.ts';

/** What the search over everything finds, kind by kind. */

type Result = GetSearchAnswer['items'][number];

/** The pages of what is found, by kind; a kind without page is not shown. */
export const PAGES = {
  convention: '/conventions/$id',
  plan: '/region/plans/$id',
  centre: '/centres/$id',
  organisation: '/organisations/$id',
  consultation: '/region/consultations/$id',
  recommendation: '/region/consultations/$id',
} as const;
export type FoundKind = keyof typeof PAGES;

/** Where something found stands: on its own page, or a recommendation on that of its consultation, `s60wo.3` as the third. */
export function placeOf({ kind, id }: Pick<Found, 'kind' | 'id'>): { id: string; hash?: string } {
  const [consultation = '', n] = id.split('.');
  return kind === 'recommendation' ? { id: consultation, hash: `recommendation-${n}` } : { id };
}

export interface Found extends Result {
  kind: FoundKind;
}

const isShown = (result: Result): result is Found => result.kind in PAGES;

/** The results that have a page, those of a kind together; the kind of the best comes first. */
export function groupsOf(items: readonly Result[]): { kind: FoundKind; found: Found[] }[] {
  const shown = items.filter(isShown);
  return [...new Set(shown.map(({ kind }) => kind))].map((kind) => ({
    kind,
    found: shown.filter((each) => each.kind === kind),
  }));
}

/** Whether a text has something to look for: two letters of a word, or a digit. */
export const isEnough = (text: string): boolean =>
  fold(text)
    .split(' ')
    .some((word) => [...word].length > 1 || /\d/.test(word));

const MAX_RESULTS = 20;

/** An older request is given up once the text is another; what it found stays until there is an answer. */
export const searchQuery = (api: Api, text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/search', { params: { query: { text, limit: String(MAX_RESULTS) } }, signal })),
    enabled: isEnough(text),
    placeholderData: keepPreviousData,
  });
