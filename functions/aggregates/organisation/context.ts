import type * as z from 'zod/mini';
import { CommandContext, type Given } from '../../kernel/context.ts';
import type { MailboxRules } from '../shared/mailbox.ts';
import type { RegisterRuleFields } from '../shared/register-rules.ts';
import type { NewEvent } from './events.ts';
import { ORGANISATION_KIND, type OrganisationKey } from './kind.ts';
import type { Organisation } from './organisation.ts';

/** The rules of the stage that the register uses. */
export type RegisterRules = MailboxRules & z.infer<typeof RegisterRuleFields>;

/** The context of one command: an organisation, who acts on it, and when. */
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
