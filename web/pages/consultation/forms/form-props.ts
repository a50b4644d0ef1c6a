import type { Act } from '../../../api/use-act.ts';
import type { Consultation, Recommendation } from '../../../parts/consultations/consultations.ts';

/** An edit, and the version that its writer saw. */
export interface Edit<Body> {
  etag: string;
  body: Body;
}

/** The properties of the form of an act. */
export interface FormProps<Body> {
  consultation: Consultation;
  act: Act<Body>;
  /** The name of the draft that it keeps. */
  draft: string;
}

/** The same for an act on one of its recommendations. */
export interface RecommendationFormProps<Body> extends FormProps<Body> {
  recommendation: Recommendation;
}

export type Nothing = Record<string, never>;
