import type { CommandData } from '../commands.ts';
import type { DocumentReference, Terms } from '../terms.ts';

/** Bodies as callers send them, for the document: one small convention, from its proposal to its closure. */

const document: DocumentReference = {
  kind: 'financial-statement',
  title: 'État financier de la tranche 1',
  link: 'https://ged.example.ma/2026/117',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const pledge: CommandData<'pledge'> = {
  fiscalYear: 2026,
  nature: 'cash',
  amount: 600_000_000,
  earmark: 'women',
  budgetLine: '2026-11-30',
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

export const EXAMPLES = {
  proposal,
  revision,
  pledge,
  amendment,
  reason: { reason: 'Le terrain n’est pas disponible' },
  decision: { decision: 'return' as const, comment: 'Précisez la liste des centres.' },
  report: { report: { ...document, kind: 'final-report', title: 'Rapport final' } },
  evidence: { kind: 'expenditure' as const, amount: 150_000_000, earmark: 'women', document },
  receipt: { amount: 600_000_000, valueDate: '2026-12-15', reference: 'VIR 2026/4711' },
  transfer: {
    party: 'ministry-solidarity',
    amount: 610_000_000,
    calls: [{ call: 'c1', amount: 600_000_000 }],
    excess: 'unallocated' as const,
    valueDate: '2026-12-15',
    reference: 'VIR 2026/4711',
  },
  application: { call: 'c2', amount: 10_000_000 },
  unallocatedReturn: {
    party: 'ministry-solidarity',
    amount: 10_000_000,
    valueDate: '2026-12-20',
    reference: 'VIR 2026/4790',
  },
  paymentReturn: { line: 1, amount: 20_000_000, valueDate: '2027-01-10', reference: 'RET 2027/88' },
  paymentRefusal: { reason: 'Compte clos', valueDate: '2027-01-10', reference: 'REJ 2027/12' },
  income: {
    kind: 'interest' as const,
    text: 'Intérêts du deuxième semestre',
    amount: 120_000,
    valueDate: '2026-12-31',
    reference: 'INT 2026/2',
  },
  charge: {
    text: 'Frais de tenue de compte',
    amount: 8_000,
    valueDate: '2026-12-31',
    reference: 'FRA 2026/12',
  },
  chargeCover: { party: 'council-rsk', amount: 8_000 },
  statement: {
    csv: 'Date valeur;Référence;Libellé;Débit;Crédit\n15/12/2026;VIR 2026/4711;Virement reçu;;6 100 000,00',
  },
  payment: {
    tranche: 1,
    lines: [
      {
        payee: 'Entreprise Al Amal',
        rib: '011 519 0000012050005349 21',
        ice: '001234567000062',
        contractReference: 'Marché 12/2026/CR',
        component: 'centre-rabat',
        earmark: 'women',
        amount: 300_000_000,
      },
    ],
    budgetLine: '20.30.10.15/1',
  },
  execution: { reference: 'VIR 2026/5012' },
  resolution: {
    reason: 'L’entreprise a disparu et ses pièces sont introuvables',
    matter: { type: 'writeOff' as const, tranche: 1, earmark: 'women', amount: 2_500_000 },
  },
  delivery: {
    pledge: 'p2',
    date: '2026-11-20',
    quantity: 120_000,
    document: {
      ...document,
      kind: 'delivery-minutes',
      title: 'Procès-verbal de mise à disposition du terrain',
      link: 'https://ged.example.ma/2026/131',
    },
  },
  reprogramming: {
    reason: 'Le reste de la tranche finance le centre d’une autre convention',
    matter: { type: 'reprogramming' as const, tranche: 1, amount: 2_500_000, target: 'c0example' },
  },
  transferAcceptance: {
    source: 'c0example',
    reservation: 1,
    valueDate: '2027-01-20',
    reference: 'VIR 2027/61',
  },
  reversal: { entry: 'e12-1', reason: 'Montant saisi deux fois' },
};

export type ConventionExample = keyof typeof EXAMPLES;
