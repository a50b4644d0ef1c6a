/** The ids of the headings of a campaign's page that tasks lead to. */
export const SUBMITTED_HEADING = 'figures-to-accept';
export const CORRECTIONS_HEADING = 'corrections';
