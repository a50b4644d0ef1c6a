import type * as z from 'zod/mini';
import { authorShown } from '../../kernel/principal.ts';
import type { ConsultationTrailEvent } from './answers.ts';
import type { Consultation } from './consultation.ts';
import type { Event } from './events.ts';
import { detailOf } from './published.ts';

/**
 * An event of a consultation as its trail shows it: who did what and when. The hashes are those of the whole event, so
 * that what is shown here can be found in what is verified.
 */
export function trailEvent(consultation: Consultation, event: Event): z.infer<typeof ConsultationTrailEvent> {
  const { seq, at, type, by, previous, hash } = event;
  return { seq, at, type, by: authorShown(by), previous, hash, data: detailOf(consultation, event).data };
}
