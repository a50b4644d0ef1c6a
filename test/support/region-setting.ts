import type { ConventionLine } from '../../functions/aggregates/shared/convention-line.ts';
import { COUNCIL, MINISTRY, WILAYA } from '../../scenarios/cases.ts';

/** What regions' pages are tested with: a programme of 28 centres, and rows of conventions as plans have them. */

export const PROGRAMME = {
  new: { count: 7, groups: 'notPublished' },
  rehabilitated: { count: 21, groups: 'notPublished' },
};

/** A row as long as that of a usual convention: three parties, four funding lines, titles of a line. */
export const usualLine = (convention: string): ConventionLine => ({
  convention,
  version: 9,
  number: 'RSK-2026-0042',
  title: {
    ar: 'اتفاقية شراكة من أجل بناء وتجهيز وتسيير مراكز متعددة الوظائف للنساء',
    fr: 'Convention de partenariat pour la construction et la gestion de centres pour les femmes',
  },
  phase: 'active',
  phaseSince: '2026-02-01',
  region: 'MA-04',
  firstYear: 2022,
  lastYear: 2024,
  parties: [MINISTRY, WILAYA, COUNCIL],
  hasCostPlan: true,
  hasSchedule: true,
  isBinding: true,
  isVoid: false,
  shares: [
    {
      party: MINISTRY,
      nature: 'cash',
      earmark: 'women',
      pledged: 600_000_000,
      committed: 600_000_000,
      disbursed: 0,
    },
    { party: MINISTRY, nature: 'cash', pledged: 400_000_000, committed: 400_000_000, disbursed: 0 },
    { party: COUNCIL, nature: 'cash', pledged: 600_000_000, committed: 600_000_000, disbursed: 0 },
    { party: WILAYA, nature: 'cash', pledged: 800_000_000, committed: 800_000_000, disbursed: 0 },
  ],
});

/** A convention that has waited for a party since a day that is over; only the given parties are its own. */
export const lineLateSince = (convention: string, dueOn: string, parties: string[]): ConventionLine => ({
  ...usualLine(convention),
  parties,
  waitsFor: {
    task: `${convention}.t1`,
    kind: 'review',
    party: WILAYA,
    role: 'approver',
    dueOn,
    escalated: false,
  },
});
