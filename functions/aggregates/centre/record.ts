import { Centre } from './centre.ts';
import { KEY_PREFIX, LETTER } from './id.ts';

/** A centre as it is stored: all that a function loads that reads its state and neither folds nor lists it. */
export const CENTRE_RECORD = {
  kind: 'centre',
  letter: LETTER,
  prefix: KEY_PREFIX,
  state: Centre,
};
