import type { RegisterRules } from '../../../../functions/aggregates/organisation/context.ts';
import type { NewEvent } from '../../../../functions/aggregates/organisation/events.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import type { Details } from '../../../../functions/aggregates/organisation/organisation.ts';
import type { Beside } from '../../../../functions/kernel/context.ts';
import { COUNCIL, person } from '../../../../scenarios/cases.ts';
import { type Past, specificationsOf } from '../../../support/given.ts';

/** The people and the association of the register's specifications. */

export const NOW = '2026-11-24T12:00:00.000Z';
export const PARTY = 'association-al-amal';
export const ID = `o-${PARTY}`;
export const BESIDE: Beside<RegisterRules> = {
  rules: { mailboxDomains: ['example'], mailboxes: { [PARTY]: 'known@elsewhere.org' } },
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
