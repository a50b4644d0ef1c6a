import type { Act } from '../../../api/use-act.ts';
import type { Centre } from '../../../parts/centres/centres.ts';

/** An edit, and the version that its writer saw. */
export interface Edit<Body> {
  etag: string;
  body: Body;
}

/** The properties of the form of an act. */
export interface FormProps<Body> {
  centre: Centre;
  act: Act<Body>;
  /** The name of the draft that it keeps. */
  draft: string;
}
