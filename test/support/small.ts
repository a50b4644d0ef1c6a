import type { CommandData } from '../../functions/aggregates/convention/commands.ts';
import type { Phase } from '../../functions/aggregates/convention/state.ts';
import type { Terms } from '../../functions/aggregates/convention/terms.ts';
import { person } from '../../scenarios/cases.ts';
import { documentOf, Life, WORKFLOW } from './life.ts';

/** A convention small enough to follow by hand: four parties, three components, two tranches, 1,000.00 MAD. */

export const SMALL = { ministry: 'min', wilaya: 'wil', council: 'cou', contributor: 'entraide' } as const;

const both = (text: string) => ({ ar: text, fr: text });

/** Cash of each party by earmark: what it pledges, and half of what each tranche calls. Centimes. */
const FUNDING_LINES = [
  { party: SMALL.ministry, earmark: 'women', amount: 30_000 },
  { party: SMALL.ministry, amount: 20_000 },
  { party: SMALL.council, amount: 25_001 },
  { party: SMALL.wilaya, amount: 14_999 },
];

/** The ministry proposes, the contributor carries the works and brings land, the council holds the account. */
export function smallTerms(today: string): Terms {
  const year = Number(today.slice(0, 4));
  const component = (id: string, targetGroup: string, cost: number) => ({
    id,
    kind: 'centre' as const,
    work: 'new' as const,
    title: both(id),
    province: 'MA-RAB' as const,
    targetGroup,
    cost,
  });
  const half = (amount: number, n: number) => (n === 1 ? Math.floor(amount / 2) : Math.ceil(amount / 2));
  return {
    actType: 'partnership',
    title: both('Plan'),
    object: both('Objet'),
    region: 'MA-04',
    firstYear: year,
    lastYear: year + 2,
    parties: [
      { id: SMALL.ministry, kind: 'ministry', name: both('Ministère') },
      { id: SMALL.wilaya, kind: 'wilaya', name: both('Wilaya') },
      { id: SMALL.council, kind: 'council', name: both('Conseil') },
      { id: SMALL.contributor, kind: 'contributor', name: both('Entraide') },
    ],
    projectOwner: SMALL.contributor,
    accountHolder: SMALL.council,
    components: [
      component('women-centre', 'women', 40_000),
      component('disability-centre', 'disability', 35_000),
      component('shelter', 'difficulty', 25_000),
    ],
    target: { minimum: 80_000, maximum: 120_000 },
    earmarkFloors: [{ targetGroup: 'women', minimum: 30_000 }],
    tranches: [1, 2].map((n) => ({
      n,
      dueDate: today,
      shares: FUNDING_LINES.map((fundingLine) => ({ ...fundingLine, amount: half(fundingLine.amount, n) })),
    })),
  };
}

export function small(today: string): CommandData<'propose'> {
  return { terms: smallTerms(today) };
}

/** The pledges of each party; the contributor brings the land of the women's centre. */
export function smallPledges(today: string): { party: string; terms: CommandData<'pledge'> }[] {
  const fiscalYear = Number(today.slice(0, 4));
  return [
    ...FUNDING_LINES.map(({ party, ...fundingLine }) => ({
      party,
      terms: { ...fundingLine, fiscalYear, nature: 'cash' as const, budgetLine: `B-${party}` },
    })),
    {
      party: SMALL.contributor,
      terms: { fiscalYear, nature: 'land' as const, amount: 10_000, component: 'women-centre' },
    },
  ];
}

/** The small convention, brought to a phase of its formation or into force. */
export function smallLife(
  phase: Phase = 'active',
  changes: Partial<CommandData<'propose'>> = {},
  life = new Life(),
): Life {
  life.propose({ ...small(life.today), ...changes }, SMALL.ministry);
  return phase === 'draft' ? life : life.reach(phase, smallPledges(life.today));
}

/** A life in force whose second tranche is due on a day in June: the day after, whoever has its evidence is asked. */
export function lifeWithEvidence(): Life {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, dueDate: '2026-06-01' } : each));
  const life = smallLife('active', { terms: { ...terms, tranches } });
  life.now = '2026-06-02T06:00:00.000Z';
  life.act({ type: 'reckon', data: {} }, WORKFLOW);
  return life;
}

/** A life whose accountant is asked to refund 60 dirhams: 30 of each tranche were not spent. */
export function lifeRefunding(): Life {
  const life = smallLife()
    .release(1, smallLines(1, 3000))
    .justify(1, 15_000, 'women')
    .justify(1, 26_999)
    .minutes(2)
    .release(2, smallLines(2, 3000))
    .justify(2, 15_000, 'women')
    .justify(2, 27_001)
    .deliver();
  life.act(
    { type: 'close', data: { report: documentOf('final-report') } },
    person(SMALL.ministry, 'officer'),
  );
  for (const _step of ['finalReport', 'refundAuthorisation']) life.approve('closure-1');
  life.open('closure-1');
  return life;
}

/** A life whose refund was returned by the accountant, then by the authorising officer; the second closure paid it. */
export function lifeWithRefundReturned(): Life {
  const life = lifeRefunding();
  life.settle(life.task('refundExecution'), 'return');
  life.open('closure-1');
  life.settle(life.task('refundAuthorisation'), 'return');
  return life.close();
}

/** A life in which a write-off was proposed and rejected. */
export function lifeWithResolutionRejected(): Life {
  const life = smallLife().release(1, smallLines(1));
  const matter = { type: 'writeOff' as const, tranche: 1, amount: 100 };
  const data = { reason: 'Introuvable', matter };
  life.act({ type: 'proposeResolution', data }, person(SMALL.contributor, 'officer'));
  life.open('resolution-1');
  life.settle(life.task('resolutionApproval'), 'reject');
  return life;
}

/** Lines that pay everything a tranche of the small convention brings. */
export function smallLines(n: 1 | 2, kept = 0): CommandData<'preparePayment'>['lines'] {
  return [
    { payee: 'Entreprise Al Amal', component: 'women-centre', earmark: 'women', amount: 15_000 },
    { payee: 'Entreprise Atlas', component: 'disability-centre', amount: 17_500 },
    { payee: 'Entreprise Toubkal', component: 'shelter', amount: (n === 1 ? 12_499 : 12_501) - kept },
  ];
}
