import { CommandContext, type Given } from '../../kernel/context.ts';
import type { MailboxRules } from '../shared/mailbox.ts';
import type { NewEvent } from './events.ts';
import { ORGANISATION_KIND, type OrganisationKey } from './kind.ts';
import type { Organisation } from './organisation.ts';

/** What the register asks of the rules of its stage. */
export type RegisterRules = MailboxRules;

/** What a command works on: an organisation, who acts on it, and when. */
export class OrganisationContext extends CommandContext<
  Organisation,
  NewEvent,
  OrganisationKey,
  RegisterRules
> {
  constructor(given: Given<Organisation, RegisterRules>) {
    super(ORGANISATION_KIND, given);
  }
}
