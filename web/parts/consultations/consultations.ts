import type { GetConsultationsIdAnswer } from '../../api/schema.d.ts';

/** A consultation as its page shows it. */
export type Consultation = GetConsultationsIdAnswer;
/** One of its recommendations, with what became of it. */
export type Recommendation = Consultation['recommendations'][number];
