import { isRecord } from '../api/search.ts';

interface Names {
  nameAr: string;
  nameFr: string;
}

/** Whose service this is, as the stage's settings say it. What is not set is not there. */
export interface Service {
  institution?: Names & {
    /** An address on the portal's own origin: the content security policy allows no other. */
    emblem?: string;
  };
  publisher?: Names;
  contact?: { mail?: string; phone?: string };
}

const isWord = (value: unknown) => value === undefined || typeof value === 'string';

const areNames = (value: unknown): value is Names =>
  isRecord(value) && typeof value.nameAr === 'string' && typeof value.nameFr === 'string';

const isInstitution = (value: unknown): value is NonNullable<Service['institution']> =>
  areNames(value) &&
  (!('emblem' in value) || (typeof value.emblem === 'string' && /^\/(?!\/)/.test(value.emblem)));

const isContact = (value: unknown): value is NonNullable<Service['contact']> =>
  isRecord(value) && isWord(value.mail) && isWord(value.phone);

/** What of the settings can be shown: one that is not as it should be is left out, as if it were not set. */
export function serviceOf(config: unknown): Service {
  if (!isRecord(config)) return {};
  const { institution, publisher, contact } = config;
  return {
    ...(isInstitution(institution) && { institution }),
    ...(areNames(publisher) && { publisher }),
    ...(isContact(contact) && { contact }),
  };
}
