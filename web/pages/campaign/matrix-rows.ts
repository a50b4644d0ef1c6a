import type { Campaign } from '../../parts/figures/figures.ts';

type Request = Campaign['requests'][number];

/** A place of the matrix, with what is asked of each source about it. */
export interface MatrixRow {
  place: Request['place'];
  requests: ReadonlyMap<string, Request>;
}

/** The sources and the places of a campaign, each in the order in which they were first asked. */
export function matrixOf({ requests }: Pick<Campaign, 'requests'>): { sources: string[]; rows: MatrixRow[] } {
  const sources = [...new Set(requests.map(({ source }) => source))];
  const places = [...new Set(requests.map(({ place }) => place))];
  return {
    sources,
    rows: places.map((place) => ({
      place,
      requests: new Map(
        requests.filter((each) => each.place === place).map((request) => [request.source, request]),
      ),
    })),
  };
}

/** What was returned, each reason once with its source and the places that it is about. */
export function returnsOf({ requests }: Pick<Campaign, 'requests'>) {
  const found = new Map<string, { source: string; reason: string; places: string[] }>();
  for (const { source, place, status, reason } of requests) {
    if (status !== 'returned' || reason === undefined) continue;
    const key = JSON.stringify([source, reason]);
    const known = found.get(key) ?? { source, reason, places: [] };
    found.set(key, { ...known, places: [...known.places, place] });
  }
  return [...found.values()];
}

/** The sources whose figures wait to be accepted by a reader: nobody accepts those of their own party. */
export function sourcesToAccept(
  { requests, possibleActs }: Pick<Campaign, 'requests' | 'possibleActs'>,
  party: string,
): string[] {
  if (!possibleActs.includes('acceptFigures')) return [];
  const waiting = requests.filter(({ source, status }) => status === 'submitted' && source !== party);
  return [...new Set(waiting.map(({ source }) => source))];
}
