import type { CommandData } from '../../functions/aggregates/centre/commands.ts';
import { CentreRuleFields, type CentreRules } from '../../functions/aggregates/shared/centre-rules.ts';
import type { DocumentReference } from '../../functions/aggregates/shared/document.ts';
import { FigureRules } from '../../functions/aggregates/shared/figure-rules.ts';
import { organisationIdOf } from '../../functions/aggregates/shared/registered.ts';
import type { Beside } from '../../functions/kernel/context.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import { documentOf } from './life.ts';

/** A centre of Kénitra in tests, and whoever has to do with it, as the register and its convention have them. */

export const OPERATOR = 'entraide-nationale';
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

const convention = {
  id: CONVENTION,
  phase: 'active',
  terms: {
    region: 'MA-04',
    parties: [{ id: MINISTRY }, { id: WILAYA }, { id: COUNCIL }],
    components: [
      { id: 'centre-ma-ken', kind: 'centre' },
      { id: 'centre-ma-sal', kind: 'centre' },
      { id: 'suivi', kind: 'other' },
    ],
  },
};
const elsewhere = { ...convention, id: 'cother', terms: { ...convention.terms, region: 'MA-06' } };
const foreign = { ...convention, id: 'cforeign', terms: { ...convention.terms, parties: [{ id: WILAYA }] } };

const RULES: CentreRules = {
  ...CentreRuleFields.parse({}),
  smallNumbersBelow: FigureRules.parse({}).smallNumbersBelow,
  yearlyHolidays: [],
};

export const CENTRE_BESIDE: Beside<CentreRules> = {
  rules: RULES,
  others: new Map<string, unknown>([
    registered(MINISTRY, 'ministry'),
    registered(WILAYA, 'wilaya'),
    registered(COUNCIL, 'localAuthority'),
    registered(OPERATOR, 'publicInstitution'),
    registered('association-al-amal', 'association', 'suspended'),
    [CONVENTION, convention],
    ['cother', elsewhere],
    ['cforeign', foreign],
  ]),
};

/** The same, where a year is short: the yearly question is asked within a life of some weeks. */
export const SHORT_YEARS: Beside<CentreRules> = {
  ...CENTRE_BESIDE,
  rules: { ...RULES, stillOpenEveryDays: 15, stillOpenDelay: { count: 3, unit: 'calendarDays' } },
};

export const document = (kind: string): DocumentReference => documentOf(kind);

export const REGISTRATION: CommandData<'register'> = {
  name: { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' },
  province: 'MA-KEN',
  commune: 'Kénitra',
  point: { lon: -6.57841, lat: 34.26101 },
  work: 'new',
  groups: ['women'],
  floorArea: 850,
  places: 120,
  peopleAYear: 900,
  ministry: MINISTRY,
  wilaya: WILAYA,
  council: COUNCIL,
  planned: { studies: '2026-06-30', works: '2026-12-31', equipped: '2027-10-31', inService: '2028-03-31' },
  link: { convention: CONVENTION, component: 'centre-ma-ken' },
};

export const owner = person(COUNCIL, 'officer');
export const operator = person(OPERATOR, 'officer');
export const wali = person(WILAYA, 'approver');
export const minister = person(MINISTRY, 'approver');
export const president = person(COUNCIL, 'approver');
