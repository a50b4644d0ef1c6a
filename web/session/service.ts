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
}

const areNames = (value: unknown): value is Names =>
  isRecord(value) && typeof value.nameAr === 'string' && typeof value.nameFr === 'string';

const isInstitution = (value: unknown): value is NonNullable<Service['institution']> =>
  areNames(value) &&
  (!('emblem' in value) || (typeof value.emblem === 'string' && /^\/(?!\/)/.test(value.emblem)));

/** What of the settings can be shown: one that is not as it should be is left out, as if it were not set. */
export function serviceOf(config: unknown): Service {
  return isRecord(config) && isInstitution(config.institution) ? { institution: config.institution } : {};
}
