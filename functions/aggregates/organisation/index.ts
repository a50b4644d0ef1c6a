import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { FOLD, OrganisationContext, type OrganisationKey, type RegisterRules } from './context.ts';
import { Event, type NewEvent } from './events.ts';
import { LETTER } from './id.ts';
import { Organisation } from './organisation.ts';
import { MEMBERSHIP } from './permissions.ts';

/** An organisation of the register: whoever acts in the system acts for one. */
export const ORGANISATION: Aggregate<Organisation, NewEvent, OrganisationKey, Command, RegisterRules> = {
  kind: 'organisation',
  letter: LETTER,
  prefix: 'ORGANISATION',
  state: Organisation,
  event: Event,
  ...FOLD,
  ...deciding<Organisation, NewEvent, OrganisationKey, RegisterRules, OrganisationContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new OrganisationContext(given),
  }),
};
