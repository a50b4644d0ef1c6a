/** The heading to which focus goes after an act, and to which tasks lead. */
export const NEXT_HEADING = 'centre-next';
