import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { OrganisationContext, type RegisterRules } from './context.ts';
import type { NewEvent } from './events.ts';
import { guardsOf, organisationKnown } from './guards.ts';
import { ORGANISATION_KIND, type OrganisationKey } from './kind.ts';
import { formerLists } from './listing.ts';
import type { Organisation } from './organisation.ts';
import { MEMBERSHIP } from './permissions.ts';
import { refuse } from './refuse.ts';

/** An organisation of the register: whoever acts in the system acts for one. */
export const ORGANISATION: Aggregate<Organisation, NewEvent, OrganisationKey, Command, RegisterRules> = {
  ...ORGANISATION_KIND,
  formerLists,
  inboxChanges: () => [],
  due: () => undefined,
  guards: guardsOf,
  taken: organisationKnown,
  tooLarge: () => refuse('fileTooLarge'),
  reserve: () => 0,
  ...deciding<Organisation, NewEvent, OrganisationKey, RegisterRules, OrganisationContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new OrganisationContext(given),
  }),
};
