import type * as z from 'zod/mini';
import { phraseIn } from '../../kernel/messages.ts';
import type { Person } from '../../kernel/principal.ts';
import { etagOf } from '../../kernel/version.ts';
import type { Language } from '../../kernel/wording.ts';
import type { OrganisationView } from './answers.ts';
import { possibleActs } from './commands.ts';
import { ORGANISATION_MESSAGES } from './messages.ts';
import type { Organisation } from './organisation.ts';
import type { Summary } from './summary.ts';
import { warningsOf } from './warnings.ts';

/**
 * An organisation as it is shown: without the subjects of accounts. `alike` are others with the same words for a name.
 */
export function organisationView(
  organisation: Organisation,
  reader: Person,
  language: Language,
  alike: readonly Pick<Summary, 'id' | 'name'>[],
): z.infer<typeof OrganisationView> {
  const { lastHash: _hash, preparers: _who, details, ...shown } = organisation;
  return {
    ...shown,
    ...details,
    etag: etagOf(shown.version),
    possibleActs: possibleActs(reader, organisation),
    warnings: warningsOf(details, alike).map(({ said, ...warned }) => ({
      ...warned,
      message: phraseIn(ORGANISATION_MESSAGES, said, language),
    })),
  };
}
