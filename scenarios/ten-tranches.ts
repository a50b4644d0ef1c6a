import { caseA, pledgesA } from './cases.ts';
import type { Case } from './officials.ts';

/** Case A in ten tranches. */
export function caseInTen(today: string): Case {
  const proposal = caseA(today);
  const [template] = proposal.terms.tranches;
  const tranches = Array.from({ length: 10 }, (_, index) => ({
    n: index + 1,
    dueDate: today,
    shares: (template?.shares ?? []).map((share) => ({ ...share, amount: share.amount / 5 })),
  }));
  return { proposal: { ...proposal, terms: { ...proposal.terms, tranches } }, pledges: pledgesA(today) };
}
