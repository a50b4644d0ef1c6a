import type { Event } from './events.ts';

/** The metrics of an event of a campaign, for the dashboard. */

export const CAMPAIGN_METRICS = [
  'FiguresAsked',
  'FiguresSubmitted',
  'FiguresReturned',
  'FiguresAccepted',
  'FiguresMissed',
  'VersionsPublished',
] as const;
type Metrics = Partial<Record<(typeof CAMPAIGN_METRICS)[number], number>>;

/** How many requests of what: nothing for an event that no metric counts. */
export function metricsOf({ type, data }: Pick<Event, 'type' | 'data'>): Metrics {
  switch (type) {
    case 'CampaignLaunched':
    case 'RequestsAdded':
      return { FiguresAsked: count(data) };
    case 'FiguresSubmitted':
      return { FiguresSubmitted: count(data) };
    case 'FiguresReturned':
      return { FiguresReturned: count(data) };
    case 'FiguresAccepted':
      return { FiguresAccepted: count(data) };
    case 'FiguresMissed':
      return { FiguresMissed: count(data) };
    case 'VersionPublished':
      return { VersionsPublished: 1 };
    default:
      return {};
  }
}

function count(data: object): number {
  if ('places' in data && Array.isArray(data.places)) return data.places.length;
  return 'requests' in data && Array.isArray(data.requests) ? data.requests.length : 0;
}
