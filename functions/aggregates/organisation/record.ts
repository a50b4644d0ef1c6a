import { KEY_PREFIX, LETTER } from './id.ts';
import { Organisation } from './organisation.ts';

/** An organisation as it is stored: all that a function loads that reads its state and neither folds nor lists it. */
export const ORGANISATION_RECORD = {
  kind: 'organisation',
  letter: LETTER,
  prefix: KEY_PREFIX,
  state: Organisation,
};
