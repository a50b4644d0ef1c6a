/** The ids of consultations. */

export const LETTER = 's';
export const KEY_PREFIX = 'CONSULTATION';
