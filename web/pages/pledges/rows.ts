import * as z from 'zod/mini';
import type { GetConventionsIdAnswer, PledgeTerms } from '../../api/schema.d.ts';
import { sum } from '../../parts/ledger/sum.ts';
import { ContributionDraft, newContribution } from '../../parts/terms/drafts.ts';
import { isSame } from '../../parts/terms/same.ts';

/** A party's own pledges as they are being written: new ones, and those that are being changed. */

export type Convention = GetConventionsIdAnswer;
export type Pledge = Convention['pledges'][number];

/**
 * A row that is not sent yet. `pledge` is the one that it changes, `before` what that said when the change
 * was begun. `attempt` is the key of its act: new whenever what is sent is no longer the same.
 */
export const PledgeRow = z.object({
  row: ContributionDraft,
  pledge: z.optional(z.string()),
  before: z.optional(ContributionDraft),
  attempt: z.string(),
});
export type PledgeRow = z.infer<typeof PledgeRow>;
export const PledgeRows = z.array(PledgeRow);

export function newRow(given: Partial<ContributionDraft>): PledgeRow {
  return { row: newContribution(given), attempt: crypto.randomUUID() };
}

/** The budget year to begin with: this one, or the nearest that the convention has. */
export function likelyYear(
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
  thisYear: number,
) {
  return Math.min(Math.max(thisYear, firstYear), lastYear);
}

interface Scheduled {
  terms: Pick<Convention['terms'], 'tranches' | 'firstYear' | 'lastYear'>;
}

/** A party's shares of the schedule as rows to begin with: one for each year and earmark. */
export function scheduledRows({ terms }: Scheduled, party: string): PledgeRow[] {
  const rows = new Map<string, Partial<ContributionDraft>>();
  for (const { dueDate, shares } of terms.tranches) {
    const fiscalYear = likelyYear(terms, Number(dueDate.slice(0, 4)));
    for (const { earmark = '', amount } of shares.filter((share) => share.party === party)) {
      const key = `${fiscalYear}/${earmark}`;
      rows.set(key, { fiscalYear, earmark, amount: (rows.get(key)?.amount ?? 0) + amount });
    }
  }
  return [...rows.values()].map((row) => newRow(row));
}

/** A pledge as a row of the form. */
export function contributionOf(pledge: Pledge): ContributionDraft {
  const { party, fiscalYear, nature, amount, earmark = '', component = '', budgetLine = '', id } = pledge;
  const { description, quantity, unit } = pledge;
  const size = {
    ...(amount > 0 && { amount }),
    ...(description !== undefined && { description }),
    ...(quantity !== undefined && { quantity }),
    ...(unit && { unit }),
  };
  return { key: id, party, fiscalYear, nature, ...size, earmark, component, budgetLine };
}

export function changeOf(pledge: Pledge): PledgeRow {
  const before = contributionOf(pledge);
  return { row: before, pledge: pledge.id, before, attempt: crypto.randomUUID() };
}

/** Whether a colleague has changed the pledge, or taken it back, since this change was begun. */
export function isOvertaken({ pledge: id, before }: PledgeRow, pledges: readonly Pledge[]): boolean {
  if (id === undefined) return false;
  const now = pledges.find((pledge) => pledge.id === id);
  return now === undefined || !isSame(contributionOf(now), before);
}

/** The total that the pledges would make with what is being written, in centimes. */
export function totalWith(pledges: readonly PledgeTermsOf[], rows: readonly PledgeRow[]): number {
  const changed = new Set(rows.map(({ pledge }) => pledge));
  const others = pledges.filter(({ id }) => !changed.has(id));
  return sum([...others.map(({ amount }) => amount), ...rows.map(({ row }) => row.amount)]);
}
type PledgeTermsOf = Pick<PledgeTerms, 'amount'> & { id: string };

/** The sum of the pledges and the rows being written for a target group. */
export function earmarkedWith(pledges: readonly Pledge[], rows: readonly PledgeRow[], group: string): number {
  return totalWith(
    pledges.filter(({ earmark }) => earmark === group),
    rows.filter(({ row }) => row.earmark === group),
  );
}
