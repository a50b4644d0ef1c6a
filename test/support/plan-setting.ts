import type { CommandData } from '../../functions/aggregates/action-plan/commands.ts';
import { PlanRuleFields, type PlanRules } from '../../functions/aggregates/shared/plan-rules.ts';
import { organisationIdOf } from '../../functions/aggregates/shared/registered.ts';
import type { Beside } from '../../functions/kernel/context.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';

/** The joint plan of Rabat-Salé-Kénitra in tests, with whoever has to do with it and the conventions that it names. */

export const CONTRIBUTOR = 'entraide-nationale';
export const CONVENTION = 'cxyz';

const registered = (party: string, kind: string, status = 'verified') =>
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
    },
  ] as const;

/** Of the three, in the years 2022 to 2024, with a cost plan and a schedule. */
export const convention = (id: string, change: object = {}, phase = 'pledging') =>
  [
    id,
    {
      id,
      phase,
      terms: {
        title: { ar: id, fr: id },
        region: 'MA-04',
        firstYear: 2022,
        lastYear: 2024,
        parties: [{ id: MINISTRY }, { id: WILAYA }, { id: COUNCIL }],
        components: [{ id: 'centre-ma-ken' }],
        tranches: [{ n: 1 }],
        ...change,
      },
    },
  ] as const;

const consultation = (id: string, region: string) => [id, { id, region }] as const;

export const PLAN_BESIDE: Beside<PlanRules> = {
  rules: { ...PlanRuleFields.parse({}), yearlyHolidays: [] },
  others: new Map<string, unknown>([
    registered(MINISTRY, 'ministry'),
    registered(WILAYA, 'wilaya'),
    registered(COUNCIL, 'localAuthority'),
    registered(CONTRIBUTOR, 'publicInstitution'),
    registered('association-al-amal', 'association', 'suspended'),
    convention(CONVENTION),
    convention('csecond'),
    convention('cbare', { components: [], tranches: [] }),
    convention('celsewhere', { region: 'MA-06' }),
    convention('cpast', { firstYear: 2016, lastYear: 2019 }),
    convention('crejected', {}, 'rejected'),
    convention('ctwo', { parties: [{ id: WILAYA }, { id: COUNCIL }] }),
    convention('cforeign', { parties: [{ id: 'ads' }] }),
    consultation('s11', 'MA-04'),
    consultation('s12', 'MA-04'),
    consultation('selsewhere', 'MA-06'),
  ]),
};

/** A stage where a council that does not deliberate in time lets the plan lapse. */
export const LAPSING: Beside<PlanRules> = {
  ...PLAN_BESIDE,
  rules: {
    ...PLAN_BESIDE.rules,
    planDeliberationDelay: { count: 3, unit: 'calendarDays' },
    planDeliberationOnTimeout: 'lapse',
  },
};

export const PROPOSAL: CommandData<'propose'> = {
  title: { ar: 'مخطط العمل الاجتماعي المشترك', fr: 'Plan d’action social commun' },
  region: 'MA-04',
  years: { first: 2022, last: 2026 },
  ministry: MINISTRY,
  wilaya: WILAYA,
  council: COUNCIL,
  contributors: [{ party: CONTRIBUTOR, provinces: ['MA-KEN'] }],
  axes: [{ id: 'women', title: { ar: 'النساء', fr: 'Femmes' } }],
  groups: ['women'],
  consultations: ['s11'],
};

export const LINE: CommandData<'setLine'> = {
  convention: CONVENTION,
  axis: 'women',
  role: 'core',
  contributions: [],
};

export const REGIONAL: CommandData<'setEnvelopes'>['envelopes'][number] = {
  id: 'pole',
  title: { ar: 'برامج القطب الاجتماعي', fr: 'Programmes du pôle social' },
  holder: { ar: 'التعاون الوطني', fr: 'Entraide Nationale' },
  scope: 'region',
  amount: 5_000_000_000,
  split: 'notPublished',
};

export const NATIONAL: CommandData<'setEnvelopes'>['envelopes'][number] = {
  id: 'national',
  title: { ar: 'غلاف وطني للمراكز', fr: 'Enveloppe nationale des centres' },
  holder: { ar: 'الوزارة', fr: 'Ministère' },
  scope: 'national',
  amount: 20_000_000_000,
  units: { kind: 'centre', count: 240, approximate: true },
  split: 'notPublished',
};

export const TARGET: CommandData<'setTargets'>['targets'][number] = {
  place: 'MA-04',
  group: 'women',
  year: 2026,
  measure: 'reached',
  value: 20_000,
};

export const DELIBERATION = {
  number: '12/2026',
  date: '2026-03-01',
  session: 'mars',
  votesFor: 40,
  votesAgainst: 2,
  abstentions: 1,
};

export const officers = {
  ministry: person(MINISTRY, 'officer'),
  wilaya: person(WILAYA, 'officer'),
  council: person(COUNCIL, 'officer'),
};
export const approvers = {
  ministry: person(MINISTRY, 'approver'),
  wilaya: person(WILAYA, 'approver'),
  council: person(COUNCIL, 'approver'),
};
export const minister = person(MINISTRY, 'signatory');
