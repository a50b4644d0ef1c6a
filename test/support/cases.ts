import type { Person } from '../../functions/domain/actor.ts';
import type { CommandData } from '../../functions/domain/commands.ts';
import type { Role, Terms } from '../../functions/domain/terms.ts';

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

export const PARTIES: Terms['parties'] = [
  { id: MINISTRY, kind: 'ministry', name: bilingual('وزارة التضامن', 'Ministère de la Solidarité') },
  { id: WILAYA, kind: 'wilaya', name: bilingual('ولاية الرباط-سلا-القنيطرة', 'Wilaya de Rabat-Salé-Kénitra') },
  { id: COUNCIL, kind: 'council', name: bilingual('مجلس الجهة', 'Conseil régional') },
];

const PROVINCES_OF_RSK = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'] as const;

/** Case A: Rabat-Salé-Kénitra, 24 million: ministry 10 (6 for women), council 6, wilaya 8; 7 + 21 centres. */
export function caseA(today: string): CommandData<'propose'> {
  const year = Number(today.slice(0, 4));
  const built = PROVINCES_OF_RSK.map((province) => ({
    id: `centre-${province.toLowerCase()}`,
    kind: 'centre' as const,
    work: 'new' as const,
    title: bilingual(`مركز من الجيل الجديد ${province}`, `Centre de nouvelle génération ${province}`),
    province,
    targetGroup: 'women',
    cost: 2 * MILLION,
    beneficiaries: 900,
  }));
  const groups = ['women', 'difficulty', 'disability'];
  const renewed = PROVINCES_OF_RSK.flatMap((province, index) =>
    groups.map((targetGroup, group) => ({
      id: `renewal-${province.toLowerCase()}-${targetGroup}`,
      kind: 'centre' as const,
      work: 'rehabilitation' as const,
      title: bilingual(`تأهيل مركز ${province}`, `Réhabilitation d'un centre ${province}`),
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
      title: bilingual('المخطط الاجتماعي المشترك لجهة الرباط-سلا-القنيطرة', "Plan d'action social commun de Rabat-Salé-Kénitra"),
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
      tranches: [50, 30, 20].map((percent, index) => ({ n: index + 1, dueDate: today, shares: share(percent) })),
    },
  };
}

/** What each party pledges in case A. */
export function pledgesA(today: string): { party: string; terms: CommandData<'pledge'> }[] {
  const fiscalYear = Number(today.slice(0, 4));
  const cash = (party: string, amount: number, earmark?: string) => ({
    party,
    terms: {
      fiscalYear,
      nature: 'cash' as const,
      amount,
      budgetLine: `${fiscalYear}-${party}-1`,
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
