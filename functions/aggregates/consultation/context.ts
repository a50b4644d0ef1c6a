import { CommandContext, type Given } from '../../kernel/context.ts';
import type { ConsultationRules } from '../shared/consultation-rules.ts';
import type { Consultation } from './consultation.ts';
import type { NewEvent } from './events.ts';
import { type ConsultationKey, STREAM } from './stream.ts';

/** The context of one command: a consultation, who acts on it, and when. */
export class ConsultationContext extends CommandContext<
  Consultation,
  NewEvent,
  ConsultationKey,
  ConsultationRules
> {
  constructor(given: Given<Consultation, ConsultationRules>) {
    super(STREAM, given);
  }
}
