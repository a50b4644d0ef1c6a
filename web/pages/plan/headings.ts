/** The headings that focus goes to after an act. */
export const ACTS_HEADING = 'plan-acts';
export const COMMITTEE_HEADING = 'plan-committee';
