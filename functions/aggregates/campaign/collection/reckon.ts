import * as z from 'zod/mini';
import { stageDaysOff } from '../../../kernel/days-off.ts';
import { learned } from '../../../kernel/procedure/reckon.ts';
import type { Campaign } from '../campaign.ts';
import type { CampaignContext } from '../context.ts';
import { dutiesOf } from '../inbox.ts';
import { rule } from '../rule.ts';

/** A campaign learns of the stage's days off, and by them what is open is due later. */

/** Gives the campaign its days off, where anything moves by them: every command begins so. */
export const reckon = rule({ data: z.strictObject({}), by: 'workflow', refuses: [], run: () => undefined });

/** `unless: 'nothingMoves'` leaves a campaign alone to which the days make no difference yet. */
export function reckonAnew(context: CampaignContext, unless?: 'nothingMoves'): void {
  const { state, beside, now } = context;
  const stage = stageDaysOff(beside.rules, context.added, state.createdAt);
  const news = learned(state, stage, now, areDutiesLater);
  if (!news || (unless === 'nothingMoves' && !news.isMoved)) return;
  context.emit({ type: 'DueDatesMoved', data: news.data });
}

/** Whether anything that waits to be accepted is due later. */
function areDutiesLater(before: Campaign, after: Campaign): boolean {
  const past = new Map(dutiesOf(before).map(({ id, dueAt }) => [id, dueAt]));
  return dutiesOf(after).some(({ id, dueAt }) => dueAt > (past.get(id) ?? dueAt));
}
