/** The first letter of the ids of centres. */
export const LETTER = 'f';

/** The beginning of their snapshots' keys. */
export const KEY_PREFIX = 'CENTRE';
