/** An office that answers for something: never a person. */
interface Office {
  nameAr: string;
  nameFr: string;
  addressAr?: string;
  addressFr?: string;
}

/**
 * What the portal says of those who run it; it is told by `/config.json`. Nothing has a default of its own: what is not
 * set is left out of the masthead, and the legal notice and the contact page say that it is to be set.
 */
export interface PortalSettings {
  /** The institution whose service this is, in the masthead and on paper. */
  institution?: {
    nameAr: string;
    nameFr: string;
    /** The address of its emblem on the portal's own origin: a file of `web/public`. Other origins are refused. */
    emblem?: `/${string}`;
  };
  /** Who publishes the service, and on whose machines it runs, in the legal notice. */
  publisher?: Office;
  host?: Office;
  /** The office that answers questions about the service, on the contact page. */
  contact?: Office & { mail?: string; phone?: string };
  /** The number of the declaration to, or authorisation by, the CNDP under law 09-08. */
  cndp?: string;
  /** The reference of the security approval or audit that the DGSSI's rules ask for (law 05-20), in the legal notice. */
  security?: string;
}
