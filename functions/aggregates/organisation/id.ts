/** The first letter of the ids of organisations. */
export const LETTER = 'o';

/** The beginning of their snapshots' keys. */
export const KEY_PREFIX = 'ORGANISATION';

const PREFIX = `${LETTER}-`;

/**
 * The id of the organisation for which a token's `party` acts, and which a convention names as a party. People choose
 * a party's id, `council-rsk`, which tells no kind; the letter before it does.
 */
export const organisationIdOf = (party: string): string => `${PREFIX}${party}`;

/** The party that an organisation's id stands for. */
export const partyOf = (id: string): string => id.slice(PREFIX.length);
