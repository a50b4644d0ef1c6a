import type { Summary as Centre } from '../../../aggregates/centre/listing.ts';
import type { ConventionLine } from '../../../aggregates/shared/convention-line.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import type { Changed, Published } from './answers.ts';

/** What has come to stand where it stands since a day; what it passed in between is in its own trail. */

interface Sources {
  /** The reader's. */
  party: string;
  conventions: Iterable<ConventionLine>;
  centres: readonly Centre[];
  coverage: (Published & { region: NonNullable<Changed['about']['region']> }) | undefined;
}

/** The newest first. */
export function changedSince(since: string, { party, conventions, centres, coverage }: Sources): Changed[] {
  const changes: Changed[] = [
    ...[...conventions].map(({ convention: id, title, phase, phaseSince, parties }) => ({
      about: { kind: 'convention' as const, id, title },
      ...(!parties.includes(party) && { isForeign: true as const }),
      day: phaseSince,
      to: phase,
    })),
    ...centres.map(({ id, name, status, since: day }) => ({
      about: { kind: 'centre' as const, id, title: name },
      day,
      to: status,
    })),
    ...(coverage
      ? [
          {
            about: {
              kind: 'campaign' as const,
              id: coverage.campaign,
              region: coverage.region,
              year: coverage.year,
            },
            day: dayOf(coverage.at),
            version: coverage.version,
          },
        ]
      : []),
  ];
  return changes
    .filter(({ day }) => day >= since)
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}
