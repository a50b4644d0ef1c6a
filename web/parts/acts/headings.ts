/** The ids of the headings that focus goes to after an act. */
export const BANK_HEADING = 'acts-bank';
export const CALLS_HEADING = 'acts-calls';
export const ORDERS_HEADING = 'acts-orders';
export const EVIDENCE_HEADING = 'acts-evidence';
export const RESOLUTIONS_HEADING = 'acts-resolutions';
export const IN_KIND_HEADING = 'acts-in-kind';
export const TRANSFERS_HEADING = 'acts-transfers';
export const REVERSALS_HEADING = 'acts-reversals';
export const LIFE_HEADING = 'acts-life';
