import type { DocumentReference } from '../../shared/document.ts';

/** Bodies as callers send them, for the document: the money of a convention in force, and what is delivered to it. */

export const EXAMPLE_DOCUMENT: DocumentReference = {
  kind: 'financial-statement',
  title: 'État financier de la tranche 1',
  link: 'https://ged.example.ma/2026/117',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

export const MONEY_EXAMPLES = {
  evidence: {
    kind: 'expenditure' as const,
    amount: 150_000_000,
    earmark: 'women',
    document: EXAMPLE_DOCUMENT,
  },
  minutes: {
    kind: 'committeeMinutes' as const,
    document: { ...EXAMPLE_DOCUMENT, kind: 'committee-minutes', title: 'Procès-verbal du comité de suivi' },
  },
  documentOfTranche: {
    kind: 'document' as const,
    document: { ...EXAMPLE_DOCUMENT, kind: 'technical-report', title: 'Rapport technique' },
  },
  componentReport: {
    kind: 'componentStatus' as const,
    component: 'centre-rabat',
    status: 'underway' as const,
  },
  receipt: { amount: 600_000_000, valueDate: '2026-12-15', reference: 'VIR 2026/4711' },
  receiptInExcess: {
    amount: 610_000_000,
    valueDate: '2026-12-15',
    reference: 'VIR 2026/4711',
    excess: 'unallocated' as const,
  },
  transfer: {
    party: 'ministry-solidarity',
    amount: 610_000_000,
    calls: [{ call: 'c1', amount: 600_000_000 }],
    excess: 'unallocated' as const,
    valueDate: '2026-12-15',
    reference: 'VIR 2026/4711',
  },
  advance: {
    party: 'ministry-solidarity',
    amount: 200_000_000,
    valueDate: '2026-11-02',
    reference: 'VIR 2026/4102',
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
  otherIncome: {
    kind: 'other' as const,
    text: 'Vente du dossier d’appel d’offres',
    amount: 50_000,
    valueDate: '2026-11-12',
    reference: 'VER 2026/31',
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
  writeOff: {
    reason: 'L’entreprise a disparu et ses pièces sont introuvables',
    matter: { type: 'writeOff' as const, tranche: 1, earmark: 'women', amount: 2_500_000 },
  },
  callReduction: {
    reason: 'Le budget du ministère est réduit',
    matter: { type: 'reduceCall' as const, call: 'c1', amount: 100_000_000 },
  },
  callCancellation: {
    reason: 'Le ministère ne versera pas cette part',
    matter: { type: 'cancelCall' as const, call: 'c1' },
  },
  callCarriedOver: {
    reason: 'Le ministère versera cette part avec la tranche suivante',
    matter: { type: 'carryCall' as const, call: 'c1', to: 2 },
  },
  delivery: {
    pledge: 'p2',
    date: '2026-11-20',
    quantity: 120_000,
    document: {
      ...EXAMPLE_DOCUMENT,
      kind: 'delivery-minutes',
      title: 'Procès-verbal de mise à disposition du terrain',
      link: 'https://ged.example.ma/2026/131',
    },
  },
  deliveryOfValue: {
    pledge: 'p3',
    date: '2026-12-01',
    amount: 12_000_000,
    document: {
      ...EXAMPLE_DOCUMENT,
      kind: 'delivery-minutes',
      title: 'Procès-verbal de réception du matériel',
      link: 'https://ged.example.ma/2026/140',
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
