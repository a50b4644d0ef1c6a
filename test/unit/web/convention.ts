import type { Call, Convention, Tranche } from '../../../web/parts/convention/convention.ts';

/** A convention, its tranches and its calls, as the API answers them. */

export const instant = '2026-11-25T09:00:00.000Z';
const named = (name: string) => ({ ar: name, fr: name });
const delay = { count: 5, unit: 'workingDays' } as const;

export const settings: Convention['settings'] = {
  holidays: [],
  remindAtPercent: 50,
  fundsCallDelay: delay,
  preparationDelay: delay,
  authorisationDelay: delay,
  executionDelay: delay,
  reportDelay: delay,
  conditionsDelay: delay,
  dutyDelay: delay,
  justifiedPercent: 70,
  closureJustifiedPercent: 100,
  requiredOrderFields: [],
  resolutionApproval: [{ asked: 'core' as const, role: 'approver' as const }],
  resolutionDelay: delay,
};

export const convention: Convention = {
  id: 'c2',
  number: 'RSK-2026-0002',
  version: 3,
  etag: '"3"',
  phase: 'pledging',
  phaseSince: instant,
  createdAt: instant,
  changedAt: instant,
  proposer: 'council',
  textVersion: 1,
  terms: {
    actType: 'partnership',
    title: named('Plan'),
    object: named('Objet'),
    region: 'MA-04',
    firstYear: 2026,
    lastYear: 2028,
    parties: [
      { id: 'ministry', kind: 'ministry', name: named('Ministère') },
      { id: 'wilaya', kind: 'wilaya', name: named('Wilaya') },
      { id: 'council', kind: 'council', name: named('Conseil') },
    ],
    projectOwner: 'council',
    accountHolder: 'council',
    components: [],
    target: { minimum: 0, maximum: 100 },
    earmarkFloors: [],
    tranches: [],
  },
  settings,
  plan: [],
  pledges: [
    {
      id: 'p2',
      party: 'council',
      status: 'pledged',
      fiscalYear: 2027,
      nature: 'cash',
      amount: 47_000,
    },
  ],
  phases: [],
  floors: [],
  pledging: 'now',
  awaitsSignature: true,
  underWay: false,
  ownDue: 0,
  totals: { pledged: 0, cost: 0, balanced: true, withinTarget: true, byParty: [] },
  figures: { pledged: 0, committed: 0, called: 0, received: 0, disbursed: 0, justified: 0 },
  gaps: [],
  possibleActs: [],
  waitingFor: [],
  tasks: [],
  tranches: [],
  componentStatus: {},
  calls: [],
  account: { balance: 0, income: 0, uncovered: 0, unallocated: [], bearers: [], refund: [] },
  orders: [],
  documents: [],
  amendments: [],
  resolutions: [],
  reservations: [],
  transfersIn: [],
  inKind: [],
  deliveries: [],
  revisable: [],
  leftToPay: {},
  closureObstacles: [],
};

/** A tranche of which nothing is called yet, but for what is said of it. */
export const tranche = (n: number, part: Partial<Tranche> = {}): Tranche => ({
  n,
  dueDate: '2026-11-25',
  amount: 0,
  shares: [],
  conditions: [],
  status: 'planned',
  closable: false,
  unspent: 0,
  ...{ called: 0, received: 0, carriedOver: 0, disbursed: 0, justified: 0, writtenOff: 0 },
  ...{ availableFunds: [], unorderedFunds: [], unjustifiedFunds: [] },
  ...part,
});

/** A call on a party, of which something is outstanding. */
export const call = (id: string, party: string, outstanding: number, part: Partial<Call> = {}): Call => ({
  id,
  tranche: 1,
  party,
  amount: 1_000,
  received: 1_000 - outstanding,
  outstanding,
  awaited: outstanding,
  calledAt: instant,
  status: outstanding > 0 ? 'open' : 'paid',
  frees: [],
  ...part,
});
