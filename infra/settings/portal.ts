/**
 * What the portal says of those who run it; it is told by `/config.json`. Nothing has a default of its own: what is not
 * set is left out of the masthead.
 */
export interface PortalSettings {
  /** The institution whose service this is, in the masthead and on paper. */
  institution?: {
    nameAr: string;
    nameFr: string;
    /** The address of its emblem on the portal's own origin: a file of `web/public`. Other origins are refused. */
    emblem?: `/${string}`;
  };
}
