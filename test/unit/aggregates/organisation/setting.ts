import type { ActivityEntry } from '../../../../functions/aggregates/organisation/activities/activity.ts';
import type { RegisterRules } from '../../../../functions/aggregates/organisation/context.ts';
import type { NewEvent } from '../../../../functions/aggregates/organisation/events.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import type { Details } from '../../../../functions/aggregates/organisation/organisation.ts';
import type { Beside } from '../../../../functions/kernel/context.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { type Past, specificationsOf } from '../../../support/given.ts';

/** The people and the association of the register's specifications. */

export const NOW = '2026-11-24T12:00:00.000Z';
export const PARTY = 'association-al-amal';
export const ID = `o-${PARTY}`;
const RULES: RegisterRules = {
  mailboxDomains: ['example'],
  mailboxes: { [PARTY]: 'known@elsewhere.org' },
  staleAfterMonths: 24,
  activityStaleAfterMonths: 12,
};

/** An entry of the register beside the one that is acted on. */
const beside = (party: string, details: object, more: object = {}) =>
  [
    `o-${party}`,
    {
      party,
      status: 'verified',
      details: { name: { ar: 'أ', fr: 'A' }, provinces: [], ...details },
      figures: [],
      ...more,
    },
  ] as const;

/** The entry that takes in, and those that cannot; the stewards' own. */
export const OTHER = 'association-amal-kenitra';
/** One that looks like it, and is another. */
export const DISTINCT = 'association-amal-sale';
export const BESIDE: Beside<RegisterRules> = {
  rules: RULES,
  others: new Map<string, object>([
    beside(MINISTRY, { kind: 'ministry' }),
    beside(WILAYA, { kind: 'wilaya', region: 'MA-04' }),
    beside('wilaya-gon', { kind: 'wilaya', region: 'MA-10' }),
    beside('self-made', { kind: 'ministry' }, { status: 'declared' }),
    beside(OTHER, { kind: 'association', region: 'MA-04' }),
    beside(DISTINCT, { kind: 'association', region: 'MA-04' }),
    beside('asleep', { kind: 'association' }, { status: 'suspended' }),
    ['fknown', { id: 'fknown', stage: 'planned', status: 'planned' }],
    beside('gone', { kind: 'association' }, { status: 'merged', mergedInto: { party: OTHER } }),
  ]),
};

export const officer = person(COUNCIL, 'officer');
export const administrator = person(COUNCIL, 'administrator');
export const second = person(COUNCIL, 'administrator', 2);

export const DETAILS: Details = {
  kind: 'association',
  name: { ar: 'جمعية الأمل', fr: 'Association Al Amal' },
  region: 'MA-04',
  provinces: ['MA-KEN', 'MA-SAL'],
  ice: '001234567000062',
  receipt: { number: '214/2019', day: '2019-05-06', province: 'MA-KEN' },
  mailbox: 'bureau@alamal.example',
};

export const given = specificationsOf(ORGANISATION, { id: ID, now: NOW, beside: BESIDE });

const past = (by: typeof officer, event: NewEvent): Past<NewEvent> => ({ event, by });

export const declaredWith = (details: Details): Past<NewEvent> =>
  past(officer, { type: 'OrganisationDeclared', data: { party: PARTY, entry: details, declarer: COUNCIL } });
export const declared = declaredWith(DETAILS);
export const verified = past(administrator, { type: 'OrganisationVerified', data: {} });
export const suspended = past(administrator, { type: 'OrganisationSuspended', data: { reason: 'Motif' } });
export const resumed = past(administrator, { type: 'OrganisationResumed', data: { reason: 'Motif' } });
export const reporting = past(administrator, {
  type: 'FiguresAssigned',
  data: { figures: [{ measure: 'reached', regions: [], provinces: ['MA-KEN'] }] },
});
export const ACTIVITY: ActivityEntry = {
  service: 'listening',
  group: 'women',
  province: 'MA-KEN',
  from: '2024-03-01',
  capacity: 40,
};
/** An activity, declared by the council for as long as a year. */
export const active = past(administrator, {
  type: 'ActivityDeclared',
  data: { number: 1, activity: ACTIVITY, confirmBy: '2027-11-24' },
});
const reason = 'Même récépissé';
export const stale = past(administrator, { type: 'OrganisationStale', data: {} });
export const distinguished = past(administrator, {
  type: 'OrganisationDistinguished',
  data: { from: DISTINCT, reason: 'Deux récépissés' },
});
export const proposed = past(administrator, { type: 'MergeProposed', data: { into: OTHER, reason } });
export const merged = past(second, { type: 'OrganisationMerged', data: { into: OTHER, reason } });
