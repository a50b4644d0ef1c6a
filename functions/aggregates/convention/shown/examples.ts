import type { CommandData } from '../commands.ts';
import type { Terms } from '../terms.ts';
import { EXAMPLE_DOCUMENT, MONEY_EXAMPLES } from './money-examples.ts';

/** Bodies as callers send them, for the document: one small convention, from its proposal to its closure. */

const pledge: CommandData<'pledge'> = {
  fiscalYear: 2026,
  nature: 'cash',
  amount: 600_000_000,
  earmark: 'women',
  budgetLine: '2026-11-30',
};

const pledgeInKind: CommandData<'pledge'> = {
  fiscalYear: 2026,
  nature: 'land',
  amount: 90_000_000,
  description: 'Terrain du centre, titre foncier 12345/R',
  quantity: 120_000,
  unit: 'squareMetre',
};

const terms: Terms = {
  actType: 'partnership',
  title: { ar: 'مراكز النساء بالرباط', fr: 'Centres pour femmes à Rabat' },
  object: { ar: 'بناء مركزين وتجهيزهما', fr: 'Construire et équiper deux centres' },
  region: 'MA-04',
  firstYear: 2026,
  lastYear: 2028,
  parties: [
    {
      id: 'ministry-solidarity',
      kind: 'ministry',
      name: { ar: 'وزارة التضامن', fr: 'Ministère de la Solidarité' },
    },
    { id: 'wilaya-rsk', kind: 'wilaya', name: { ar: 'ولاية الرباط', fr: 'Wilaya de Rabat' } },
    { id: 'council-rsk', kind: 'council', name: { ar: 'مجلس الجهة', fr: 'Conseil régional' } },
  ],
  projectOwner: 'council-rsk',
  accountHolder: 'council-rsk',
  components: [
    {
      id: 'centre-rabat',
      kind: 'centre',
      work: 'new',
      title: { ar: 'مركز الرباط', fr: 'Centre de Rabat' },
      province: 'MA-RAB',
      targetGroup: 'women',
      cost: 600_000_000,
      beneficiaries: 400,
    },
  ],
  target: { minimum: 600_000_000, maximum: 600_000_000 },
  earmarkFloors: [],
  tranches: [
    {
      n: 1,
      dueDate: '2026-12-01',
      shares: [{ party: 'ministry-solidarity', earmark: 'women', amount: 600_000_000 }],
    },
  ],
};

const proposal: CommandData<'propose'> = { terms };
const revision: CommandData<'revise'> = { terms: { components: terms.components } };
const amendment: CommandData<'amend'> = {
  reason: 'Les travaux durent un an de plus',
  changes: { lastYear: 2029 },
};

const contributions = (...changed: NonNullable<CommandData<'amend'>['changes']['contributions']>) => ({
  reason: 'Les contributions sont revues',
  changes: { contributions: changed },
});

const textHash = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
const session = { number: '2026/14', date: '2026-10-05', session: 'Session ordinaire d’octobre' };

export const EXAMPLES = {
  proposal,
  revision,
  pledge,
  pledgeInKind,
  amendment,
  addition: contributions({
    add: {
      party: 'council-rsk',
      fiscalYear: 2027,
      nature: 'cash',
      amount: 50_000_000,
      budgetLine: '20.30.10.15/1',
    },
  }),
  reduction: contributions({ reduce: { pledge: 'p1', amount: 50_000_000 } }),
  waiver: contributions({ waive: { pledge: 'p2' } }),
  replacement: contributions({ replace: { pledge: 'p2', amount: 90_000_000, budgetLine: '20.30.10.15/1' } }),
  reason: { reason: 'Le terrain n’est pas disponible' },
  decision: { decision: 'return' as const, comment: 'Précisez la liste des centres.' },
  approval: { decision: 'approve' as const },
  deliberation: {
    decision: 'approve' as const,
    deliberation: { ...session, votesFor: 41, votesAgainst: 3, abstentions: 2 },
  },
  signature: { decision: 'approve' as const, textHash },
  refund: { decision: 'approve' as const, reference: 'VIR 2028/77', valueDate: '2028-12-20' },
  rejection: {
    decision: 'reject' as const,
    comment: 'Le projet ne relève pas des compétences de la région.',
  },
  report: { report: { ...EXAMPLE_DOCUMENT, kind: 'final-report', title: 'Rapport final' } },
  ...MONEY_EXAMPLES,
};

export type ConventionExample = keyof typeof EXAMPLES;
