import type { Act } from '../../../api/use-act.ts';
import type { Centre } from '../../../parts/centres/centres.ts';

/** The properties of the form of an act. */
export interface FormProps<Body> {
  centre: Centre;
  act: Act<Body>;
  /** The name of the draft that it keeps. */
  draft: string;
}
