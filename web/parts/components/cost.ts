import { sum } from '../ledger/sum.ts';
import type { ComponentDraft } from '../terms/drafts.ts';
export const costOf = (components: readonly ComponentDraft[]): number =>
  sum(components.map(({ cost }) => cost));
