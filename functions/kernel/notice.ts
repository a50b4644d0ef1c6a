/** A mail to an office, about something that has happened to an aggregate. */
export interface Notice {
  party: string;
  /** The task it is about, the duties, or the aggregate: with the event and the party, what makes it this notice. */
  about: string;
  /** Where in the portal to go. */
  path: string;
  /** In both languages; under 70 characters, and nothing that anybody has written. */
  subject: string;
  ar: string;
  fr: string;
}
