import type { Fold } from '../../kernel/context.ts';
import type { Consultation } from './consultation.ts';
import type { NewEvent } from './events.ts';
import { evolve } from './evolve.ts';

/** The field in which an event names its consultation. */
export interface ConsultationKey {
  consultationId: string;
}

/** How a consultation's events are keyed and folded. */
export const STREAM: Fold<Consultation, NewEvent, ConsultationKey> = {
  streamKey: (consultationId: string): ConsultationKey => ({ consultationId }),
  evolve,
};
