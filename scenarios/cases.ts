import type { CommandData } from '../functions/aggregates/convention/commands.ts';
import type { Terms } from '../functions/aggregates/convention/terms.ts';
import { PROVINCES } from '../functions/aggregates/shared/places.ts';
import type { Person } from '../functions/kernel/principal.ts';
import type { Role } from '../functions/kernel/roles.ts';

/** The worked cases of real conventions, as proposals that tests and the benchmark can bring to closure. */

const MILLION = 100_000_000;

export const MINISTRY = 'ministry-solidarity';
export const WILAYA = 'wilaya-rsk';
export const COUNCIL = 'council-rsk';

/** A person of a party: the subject names party, role and number, so that two of a role can be told apart. */
export function person(party: string, role: Role, number = 1): Person {
  return {
    kind: 'person',
    sub: `${party}.${role}.${number}`,
    name: `${role} ${number} (${party})`,
    party,
    roles: [role],
  };
}

const bilingual = (ar: string, fr: string) => ({ ar, fr });

/** A title with the name of the place that it is about, in both languages. */
function titleIn(province: string, ar: string, fr: string) {
  const place = PROVINCES.find(({ code }) => code === province);
  return bilingual(`${ar}، ${place?.ar ?? province}`, `${fr}, ${place?.fr ?? province}`);
}

/** The parties of case A, with the addresses of their registries (bureau d'ordre). */
export const PARTIES: Terms['parties'] = [
  {
    id: MINISTRY,
    kind: 'ministry',
    name: bilingual('وزارة التضامن', 'Ministère de la Solidarité'),
    mailbox: 'bureau-ordre@solidarite.example',
  },
  {
    id: WILAYA,
    kind: 'wilaya',
    name: bilingual('ولاية الرباط-سلا-القنيطرة', 'Wilaya de Rabat-Salé-Kénitra'),
    mailbox: 'bureau-ordre@wilaya-rsk.example',
  },
  {
    id: COUNCIL,
    kind: 'council',
    name: bilingual('مجلس الجهة', 'Conseil régional'),
    mailbox: 'bureau-ordre@region-rsk.example',
  },
];

const PROVINCES_OF_RSK = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'] as const;

/** For whom a centre is rehabilitated in each province, and what that is called. */
const RENEWED_FOR = [
  { targetGroup: 'women', ar: 'تأهيل مركز للنساء', fr: 'Réhabilitation d’un centre pour femmes' },
  {
    targetGroup: 'difficulty',
    ar: 'تأهيل مركز للأشخاص في وضعية صعبة',
    fr: 'Réhabilitation d’un centre pour personnes en difficulté',
  },
  {
    targetGroup: 'disability',
    ar: 'تأهيل مركز للأشخاص في وضعية إعاقة',
    fr: 'Réhabilitation d’un centre pour personnes en situation de handicap',
  },
];

/** Case A: Rabat-Salé-Kénitra, 24 million: ministry 10 (6 for women), council 6, wilaya 8; 7 + 21 centres. */
export function caseA(today: string): CommandData<'propose'> {
  const year = Number(today.slice(0, 4));
  const built = PROVINCES_OF_RSK.map((province) => ({
    id: `centre-${province.toLowerCase()}`,
    kind: 'centre' as const,
    work: 'new' as const,
    title: titleIn(province, 'مركز من الجيل الجديد', 'Centre de nouvelle génération'),
    province,
    targetGroup: 'women',
    cost: 2 * MILLION,
    beneficiaries: 900,
  }));
  const renewed = PROVINCES_OF_RSK.flatMap((province, index) =>
    RENEWED_FOR.map(({ targetGroup, ar, fr }, group) => ({
      id: `renewal-${province.toLowerCase()}-${targetGroup}`,
      kind: 'centre' as const,
      work: 'rehabilitation' as const,
      title: titleIn(province, ar, fr),
      province,
      targetGroup,
      // 10 million over 21 centres: the last bears the centimes that do not divide.
      cost: index === 6 && group === 2 ? 10 * MILLION - 20 * 47_619_047 : 47_619_047,
    })),
  );
  const share = (percent: number) => [
    { party: MINISTRY, earmark: 'women', amount: (6 * MILLION * percent) / 100 },
    { party: MINISTRY, amount: (4 * MILLION * percent) / 100 },
    { party: COUNCIL, amount: (6 * MILLION * percent) / 100 },
    { party: WILAYA, amount: (8 * MILLION * percent) / 100 },
  ];
  return {
    terms: {
      actType: 'partnership',
      title: bilingual(
        'مراكز القرب الاجتماعية بالرباط-سلا-القنيطرة',
        'Centres sociaux de proximité à Rabat-Salé-Kénitra',
      ),
      object: bilingual(
        'سبعة مراكز جديدة وتأهيل واحد وعشرين مركزاً للنساء والأشخاص في وضعية صعبة وفي وضعية إعاقة.',
        'Sept centres nouveaux et vingt et un centres réhabilités pour les femmes, les personnes en difficulté et les personnes en situation de handicap.',
      ),
      region: 'MA-04',
      firstYear: year,
      lastYear: year + 4,
      parties: PARTIES,
      projectOwner: COUNCIL,
      accountHolder: COUNCIL,
      components: [...built, ...renewed],
      target: { minimum: 20 * MILLION, maximum: 30 * MILLION },
      earmarkFloors: [{ targetGroup: 'women', minimum: 6 * MILLION }],
      tranches: [50, 30, 20].map((percent, index) => ({
        n: index + 1,
        dueDate: today,
        shares: share(percent),
      })),
    },
  };
}

/** A line of a party's budget, as budgets write them: chapter, article, paragraph. */
function budgetLineOf(party: string, fiscalYear: number): string {
  const chapters = { ministry: '2.48.10', wilaya: '3.17.20', council: '4.60.30' };
  const chapter = Object.entries(chapters).find(([kind]) => party.startsWith(kind))?.[1] ?? '5.90.40';
  return `${chapter}/${fiscalYear}`;
}

/** The pledges of each party in case A. */
export function pledgesA(today: string): { party: string; terms: CommandData<'pledge'> }[] {
  const fiscalYear = Number(today.slice(0, 4));
  const cash = (party: string, amount: number, earmark?: string) => ({
    party,
    terms: {
      fiscalYear,
      nature: 'cash' as const,
      amount,
      budgetLine: budgetLineOf(party, fiscalYear),
      ...(earmark && { earmark }),
    },
  });
  return [
    cash(MINISTRY, 6 * MILLION, 'women'),
    cash(MINISTRY, 4 * MILLION),
    cash(COUNCIL, 6 * MILLION),
    cash(WILAYA, 8 * MILLION),
  ];
}

/**
 * The same share of every funding line in each tranche: 50, 30 and 20 per cent, as the defaults of the field have it.
 */
function schedule(
  today: string,
  fundingLines: { party: string; earmark?: string; amount: number }[],
): Terms['tranches'] {
  return [50, 30, 20].map((percent, index) => ({
    n: index + 1,
    dueDate: today,
    shares: fundingLines.map((fundingLine) => ({
      ...fundingLine,
      amount: (fundingLine.amount * percent) / 100,
    })),
  }));
}

function cashPledge(today: string, party: string, amount: number) {
  const fiscalYear = Number(today.slice(0, 4));
  return {
    party,
    terms: { fiscalYear, nature: 'cash' as const, amount, budgetLine: budgetLineOf(party, fiscalYear) },
  };
}

export const WILAYA_GON = 'wilaya-gon';
export const COUNCIL_GON = 'council-gon';

const PROVINCES_OF_GON = ['MA-GUE', 'MA-ASZ', 'MA-TNT', 'MA-SIF'] as const;
const SHARES_B = [
  { party: MINISTRY, amount: 10 * MILLION },
  { party: COUNCIL_GON, amount: 5 * MILLION },
  { party: WILAYA_GON, amount: 5 * MILLION },
];

/** Case B: Guelmim-Oued Noun, 20 million: ministry 10, council 5, wilaya 5; women and disability. */
export function caseB(today: string): CommandData<'propose'> {
  const year = Number(today.slice(0, 4));
  return {
    terms: {
      actType: 'partnership',
      title: bilingual(
        'اتفاقية شراكة اجتماعية بجهة كلميم-واد نون',
        'Convention sociale de Guelmim-Oued Noun',
      ),
      object: bilingual(
        'مراكز للنساء والأشخاص في وضعية إعاقة في أقاليم الجهة الأربعة.',
        'Des centres pour les femmes et les personnes en situation de handicap dans les quatre provinces.',
      ),
      region: 'MA-10',
      firstYear: year,
      lastYear: year + 2,
      parties: [
        { id: MINISTRY, kind: 'ministry', name: bilingual('وزارة التضامن', 'Ministère de la Solidarité') },
        {
          id: WILAYA_GON,
          kind: 'wilaya',
          name: bilingual('ولاية كلميم-واد نون', 'Wilaya de Guelmim-Oued Noun'),
        },
        { id: COUNCIL_GON, kind: 'council', name: bilingual('مجلس الجهة', 'Conseil régional') },
      ],
      projectOwner: COUNCIL_GON,
      accountHolder: COUNCIL_GON,
      components: PROVINCES_OF_GON.flatMap((province) =>
        ['women', 'disability'].map((targetGroup) => ({
          id: `centre-${province.toLowerCase()}-${targetGroup}`,
          kind: 'centre' as const,
          work: 'new' as const,
          title: titleIn(
            province,
            targetGroup === 'women' ? 'مركز للنساء' : 'مركز للأشخاص في وضعية إعاقة',
            targetGroup === 'women' ? 'Centre pour femmes' : 'Centre pour personnes en situation de handicap',
          ),
          province,
          targetGroup,
          cost: 2.5 * MILLION,
        })),
      ),
      target: { minimum: 20 * MILLION, maximum: 20 * MILLION },
      earmarkFloors: [],
      tranches: schedule(today, SHARES_B),
    },
  };
}

/** The pledges of each party in case B. */
export function pledgesB(today: string): { party: string; terms: CommandData<'pledge'> }[] {
  return SHARES_B.map(({ party, amount }) => cashPledge(today, party, amount));
}

export const WILAYA_LSH = 'wilaya-lsh';
export const COUNCIL_LSH = 'council-lsh';

const WOMEN_OF_LSH = [
  { province: 'MA-LAA', beneficiaries: 1500 },
  { province: 'MA-ESM', beneficiaries: 700 },
  { province: 'MA-BOD', beneficiaries: 400 },
  { province: 'MA-TAF', beneficiaries: 400 },
] as const;
const SHARES_C = [
  { party: MINISTRY, amount: 6 * MILLION },
  { party: COUNCIL_LSH, amount: 6 * MILLION },
];

/** Case C: Laâyoune-Sakia El Hamra, 12 million: ministry 6, council 6, wilaya nothing in cash; 3,000 women. */
export function caseC(today: string): CommandData<'propose'> {
  const year = Number(today.slice(0, 4));
  return {
    terms: {
      actType: 'partnership',
      title: bilingual(
        'التمكين الاقتصادي لنساء جهة العيون-الساقية الحمراء',
        'Autonomisation des femmes de Laâyoune-Sakia El Hamra',
      ),
      object: bilingual(
        'تمكين ثلاثة آلاف امرأة في أقاليم الجهة.',
        'Autonomisation de trois mille femmes de la région.',
      ),
      region: 'MA-11',
      firstYear: year,
      lastYear: year + 2,
      parties: [
        { id: MINISTRY, kind: 'ministry', name: bilingual('وزارة التضامن', 'Ministère de la Solidarité') },
        {
          id: WILAYA_LSH,
          kind: 'wilaya',
          name: bilingual('ولاية العيون', 'Wilaya de Laâyoune-Sakia El Hamra'),
        },
        { id: COUNCIL_LSH, kind: 'council', name: bilingual('مجلس الجهة', 'Conseil régional') },
      ],
      projectOwner: COUNCIL_LSH,
      accountHolder: COUNCIL_LSH,
      // The cost follows the number of women: 4,000 dirhams each.
      components: WOMEN_OF_LSH.map(({ province, beneficiaries }) => ({
        id: `women-${province.toLowerCase()}`,
        kind: 'programme' as const,
        work: 'operation' as const,
        title: titleIn(province, 'تمكين النساء', 'Autonomisation des femmes'),
        province,
        targetGroup: 'women',
        cost: beneficiaries * 400_000,
        beneficiaries,
      })),
      target: { minimum: 12 * MILLION, maximum: 12 * MILLION },
      earmarkFloors: [],
      tranches: schedule(today, SHARES_C),
    },
  };
}

/** The pledges of each party in case C: the wilaya, none. */
export function pledgesC(today: string): { party: string; terms: CommandData<'pledge'> }[] {
  return SHARES_C.map(({ party, amount }) => cashPledge(today, party, amount));
}
