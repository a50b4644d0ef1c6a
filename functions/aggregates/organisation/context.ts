import { CommandContext, type Given } from '../../kernel/context.ts';
import type { MailboxRules } from '../shared/mailbox.ts';
import type { NewEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Organisation } from './organisation.ts';

/** The field in which an event names its organisation. */
export interface OrganisationKey {
  organisationId: string;
}

/** What the register asks of the rules of its stage. */
export type RegisterRules = MailboxRules;

export const FOLD = { streamKey: (organisationId: string): OrganisationKey => ({ organisationId }), evolve };

/** What a command works on: an organisation, who acts on it, and when. */
export class OrganisationContext extends CommandContext<
  Organisation,
  NewEvent,
  OrganisationKey,
  RegisterRules
> {
  constructor(given: Given<Organisation, RegisterRules>) {
    super(FOLD, given);
  }
}
