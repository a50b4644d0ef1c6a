import { Convention } from './state.ts';

/** A convention as it is stored: all that a function loads that reads its state and neither folds nor lists it. */
export const CONVENTION_RECORD = {
  kind: 'convention',
  letter: 'c',
  prefix: 'CONVENTION',
  state: Convention,
};
