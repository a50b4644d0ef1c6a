/** The first letter of the ids of action plans, and the beginning of their snapshots' keys. */
export const LETTER = 'p';
export { PLAN_PREFIX as KEY_PREFIX } from '../shared/linked-plan.ts';
