import type * as z from 'zod/mini';
import { phraseIn } from '../../kernel/messages.ts';
import type { Person } from '../../kernel/principal.ts';
import { etagOf } from '../../kernel/version.ts';
import type { Language } from '../../kernel/wording.ts';
import type { Registered } from '../shared/registered.ts';
import { activityState } from './activities/activity.ts';
import type { OrganisationView } from './answers.ts';
import { possibleActs } from './commands.ts';
import { ORGANISATION_MESSAGES } from './messages.ts';
import type { Organisation } from './organisation.ts';
import type { Summary } from './summary.ts';
import { warningsOf } from './warnings.ts';

/** An entry that led to the organisation: it was merged, and why. */
export interface Through {
  id: string;
  name: Organisation['details']['name'];
  reason: string;
  at: string;
}

/** What an organisation is shown with: to whom, and what stands beside it in the register. */
interface Shown {
  reader: Person;
  /** What the register has of the reader's own party. */
  own: Registered | undefined;
  language: Language;
  /** The day (in Morocco) on which it is shown. */
  today: string;
  /** Others with similar names in the same province. */
  alike: readonly Pick<Summary, 'id' | 'name'>[];
  /** The entries that led here from the id that was asked for. */
  through: readonly Through[];
  /** The entries that were merged into it. */
  merged: readonly Summary[];
}

/** An organisation as it is shown: without the subjects of accounts. */
export function organisationView(
  organisation: Organisation,
  { reader, own, language, today, alike, through, merged }: Shown,
): z.infer<typeof OrganisationView> {
  const {
    lastHash: _hash,
    preparers: _who,
    mergedInto: _none,
    details,
    merge,
    activities,
    ...shown
  } = organisation;
  const { by: _sub, ...proposal } = merge ?? { by: '' };
  return {
    ...shown,
    ...details,
    ...('into' in proposal && { merge: proposal }),
    activities: activities
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ told: _told, ...activity }) => ({ ...activity, state: activityState(activity, today) })),
    through: [...through],
    merged: [...merged],
    etag: etagOf(shown.version),
    possibleActs: possibleActs(reader, organisation, own),
    warnings: warningsOf(details, alike).map(({ said, ...warned }) => ({
      ...warned,
      message: phraseIn(ORGANISATION_MESSAGES, said, language),
    })),
  };
}
