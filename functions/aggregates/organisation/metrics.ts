import type { Event } from './events.ts';

/** What an event of the register adds to the figures that a dashboard shows. */
export function figuresOf({ type }: Event): Record<string, number> {
  switch (type) {
    case 'OrganisationDeclared':
      return { OrganisationsDeclared: 1 };
    case 'OrganisationVerified':
      return { OrganisationsVerified: 1 };
    default:
      return {};
  }
}
