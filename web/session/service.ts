import { isRecord } from '../api/search.ts';

interface Names {
  nameAr: string;
  nameFr: string;
}

/** An office that answers for something: never a person. */
export interface OfficeSetting extends Names {
  addressAr?: string;
  addressFr?: string;
}

/** The office that answers questions about the service. */
export interface ContactSetting extends OfficeSetting {
  mail?: string;
  phone?: string;
}

/** Whose service this is, as the stage's settings say it. What is not set is not there. */
export interface Service {
  institution?: Names & {
    /** An address on the portal's own origin: the content security policy allows no other. */
    emblem?: string;
  };
  publisher?: OfficeSetting;
  host?: OfficeSetting;
  contact?: ContactSetting;
  /** The only countries from which the service is reached (ISO 3166-1); from everywhere where it is not set. */
  countries?: readonly string[];
  /** The number that the commission for the protection of personal data has given. */
  cndp?: string;
  /** The reference of the security approval or audit under law 05-20. */
  security?: string;
}

const isReference = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const areNames = (value: unknown): value is Names =>
  isRecord(value) && typeof value.nameAr === 'string' && typeof value.nameFr === 'string';

const isInstitution = (value: unknown): value is NonNullable<Service['institution']> =>
  areNames(value) &&
  (!('emblem' in value) || (typeof value.emblem === 'string' && /^\/(?!\/)/.test(value.emblem)));

const MORE = ['addressAr', 'addressFr', 'mail', 'phone'];

/** Both names; of the rest what is given is a text. */
const isOffice = (value: unknown): value is ContactSetting =>
  areNames(value) &&
  Object.entries(value).every(([field, each]) => !MORE.includes(field) || typeof each === 'string');

const isCountries = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => typeof each === 'string' && /^[A-Z]{2}$/.test(each));

/** What of the settings can be shown: one that is not as it should be is left out, as if it were not set. */
export function serviceOf(config: unknown): Service {
  if (!isRecord(config)) return {};
  const { institution, publisher, host, contact, countries, cndp, security } = config;
  return {
    ...(isInstitution(institution) && { institution }),
    ...(isOffice(publisher) && { publisher }),
    ...(isOffice(host) && { host }),
    ...(isOffice(contact) && { contact }),
    ...(isCountries(countries) && { countries }),
    ...(isReference(cndp) && { cndp }),
    ...(isReference(security) && { security }),
  };
}
