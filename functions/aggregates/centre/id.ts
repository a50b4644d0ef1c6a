/** The ids of centres: conventions name them too. */
export { CENTRE_LETTER as LETTER, CENTRE_PREFIX as KEY_PREFIX } from '../shared/linked-centre.ts';
