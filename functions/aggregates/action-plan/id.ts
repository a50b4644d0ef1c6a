/** The first letter of the ids of action plans, and the beginning of their snapshots' keys. */
export const LETTER = 'p';
export const KEY_PREFIX = 'ACTIONPLAN';
