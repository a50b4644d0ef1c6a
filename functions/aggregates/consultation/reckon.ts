import * as z from 'zod/mini';
import { stageDaysOff } from '../../kernel/days-off.ts';
import { learned } from '../../kernel/procedure/reckon.ts';
import type { ConsultationContext } from './context.ts';
import { rule } from './rule.ts';

/** A consultation learns of the stage's days off, and by them its open tasks are due later. */

/** Gives the consultation its days off, where anything moves by them: every command begins so. */
export const reckon = rule({ data: z.strictObject({}), by: 'workflow', refuses: [], run: () => undefined });

/** `unless: 'nothingMoves'` leaves a consultation alone to which the days make no difference yet. */
export function reckonAnew(context: ConsultationContext, unless?: 'nothingMoves'): void {
  const { state, beside, now } = context;
  const news = learned(state, stageDaysOff(beside.rules, context.added, state.createdAt), now);
  if (!news || (unless === 'nothingMoves' && !news.isMoved)) return;
  context.emit({ type: 'DueDatesMoved', data: news.data });
}
