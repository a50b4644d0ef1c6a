/**
 * The copies of the table that AWS Backup keeps. Each is a full copy and is paid for as one, so there are no more than
 * an operator needs: the table's own recovery goes back 35 days to the second, a weekly copy outlives the table
 * itself, and a monthly one shows an auditor any month of the last year.
 */
export interface CopyRule {
  name: string;
  cron: Record<string, string>;
  /** How often a copy is made, and for how long it is kept. */
  everyDays: number;
  keptDays: number;
}

export const COPY_RULES: readonly CopyRule[] = [
  { name: 'weekly', cron: { weekDay: 'SUN', hour: '2', minute: '0' }, everyDays: 7, keptDays: 35 },
  { name: 'monthly', cron: { day: '1', hour: '3', minute: '0' }, everyDays: 365 / 12, keptDays: 365 },
];

/** How many full copies of the table there are at any time, once the oldest expires. */
export const copiesKept = (rules = COPY_RULES): number =>
  rules.reduce((sum, { everyDays, keptDays }) => sum + Math.round(keptDays / everyDays), 0);
