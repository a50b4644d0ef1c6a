import { Consultation } from './consultation.ts';
import { KEY_PREFIX, LETTER } from './id.ts';

/** A consultation as it is stored: all that a function loads that reads its state and neither folds nor lists it. */
export const CONSULTATION_RECORD = {
  kind: 'consultation',
  letter: LETTER,
  prefix: KEY_PREFIX,
  state: Consultation,
};
