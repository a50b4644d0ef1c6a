import type { CommandData } from '../../functions/aggregates/consultation/commands.ts';
import {
  ConsultationRuleFields,
  type ConsultationRules,
} from '../../functions/aggregates/shared/consultation-rules.ts';
import type { DocumentReference } from '../../functions/aggregates/shared/document.ts';
import { organisationIdOf } from '../../functions/aggregates/shared/registered.ts';
import type { Beside } from '../../functions/kernel/context.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import { documentOf } from './life.ts';

/** A consultation of Rabat-Salé-Kénitra in tests, and whoever has to do with it, as the register has them. */

export const ASSOCIATION = 'association-al-amal';
export const CENTRE = 'fkenitra';
export const CONVENTION = 'cxyz';
export const PLAN = 'prsk2026';

const registered = (party: string, kind: string, status = 'verified', more: object = {}) =>
  [
    organisationIdOf(party),
    {
      party,
      status,
      details: {
        kind,
        name: { ar: party, fr: party },
        ...((kind === 'wilaya' || kind === 'localAuthority') && { region: 'MA-04' }),
        provinces: [],
        mailbox: `${party}@example.ma`,
      },
      figures: [],
      ...more,
    },
  ] as const;

const name = { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' };
const convention = (region: string, ...parties: string[]) => ({
  terms: {
    title: { ar: 'اتفاقية', fr: 'Convention' },
    region,
    parties: parties.map((id) => ({ id })),
  },
});

const plan = (...contributors: string[]) => ({
  region: 'MA-04',
  core: { ministry: { party: MINISTRY }, wilaya: { party: WILAYA }, council: { party: COUNCIL } },
  contents: {
    title: { ar: 'مخطط الجهة', fr: 'Plan de la région' },
    contributors: contributors.map((party) => ({ party })),
    lines: [{ convention: CONVENTION }],
    targets: [{ place: 'MA-KEN', group: 'women', year: 2027, measure: 'capacity' }],
    programme: {},
  },
});

const RULES: ConsultationRules = { ...ConsultationRuleFields.parse({}), yearlyHolidays: [] };

export const CONSULTATION_BESIDE: Beside<ConsultationRules> = {
  rules: RULES,
  others: new Map<string, unknown>([
    registered(MINISTRY, 'ministry'),
    registered(WILAYA, 'wilaya'),
    registered(COUNCIL, 'localAuthority'),
    registered(ASSOCIATION, 'association'),
    registered('association-dormante', 'association', 'suspended'),
    registered('association-jumelle', 'association', 'merged', { mergedInto: { party: ASSOCIATION } }),
    [CENTRE, { region: 'MA-04', details: { name } }],
    ['felsewhere', { region: 'MA-06', details: { name } }],
    [CONVENTION, convention('MA-04', MINISTRY, WILAYA, COUNCIL)],
    ['cforeign', convention('MA-04', MINISTRY)],
    [PLAN, plan()],
  ]),
};

const days = (count: number) => ({ count, unit: 'calendarDays' }) as const;

/** The same, where everything is asked within days. */
export const SHORT_DELAYS: Beside<ConsultationRules> = {
  ...CONSULTATION_BESIDE,
  rules: {
    ...RULES,
    recommendationAnswerDelay: days(3),
    recommendationProgressDelay: days(5),
    recommendationVerificationDelay: days(3),
    recommendationEscalationDelay: days(2),
  },
};

export const document = (kind: string): DocumentReference => documentOf(kind);

export const CALL: CommandData<'call'> = {
  region: 'MA-04',
  series: 'social-2021-2026',
  number: 11,
  ministry: MINISTRY,
  wilaya: WILAYA,
  council: COUNCIL,
  title: { ar: 'الجولة التشاورية الجهوية', fr: 'Concertation régionale' },
  day: '2026-05-04',
  place: { ar: 'الرباط', fr: 'Rabat' },
  modes: ['onSite', 'remote'],
  agenda: [{ ar: 'مخطط عمل مشترك', fr: 'Un plan d’action commun' }],
};

export const RECOMMENDATION: CommandData<'record'> = {
  text: { ar: 'مركز من الجيل الجديد في كل إقليم', fr: 'Un centre de nouvelle génération par province' },
  groups: ['women'],
  provinces: ['MA-KEN'],
  proposedBy: { party: ASSOCIATION },
};

export const ATTENDANCE: CommandData<'recordAttendance'> = {
  attendance: [
    { kind: 'ministry', who: { party: MINISTRY }, mode: 'onSite', count: 6 },
    { kind: 'association', who: { party: ASSOCIATION }, mode: 'remote', count: 2 },
    {
      kind: 'electedBody',
      who: { name: { ar: 'مجالس منتخبة', fr: 'Conseils élus' } },
      mode: 'onSite',
      count: null,
    },
  ],
};

export const reason = { ar: 'تدخل في اختصاص قطاع آخر', fr: 'Relève d’un autre département' };

export const officer = person(WILAYA, 'officer');
export const wali = person(WILAYA, 'approver');
export const walisHand = person(WILAYA, 'signatory');
export const council = person(COUNCIL, 'officer');
export const president = person(COUNCIL, 'approver');
export const minister = person(MINISTRY, 'approver');
export const association = person(ASSOCIATION, 'officer');
