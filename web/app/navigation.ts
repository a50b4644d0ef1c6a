import type { Person, Role } from '../session/person.ts';

/** A link of the header; without `roles` it is for everybody. */
interface Entry {
  to:
    | '/tasks'
    | '/agenda'
    | '/conventions'
    | '/region'
    | '/region/consultations'
    | '/centres'
    | '/conventions/new'
    | '/organisations'
    | '/calendar';
  label:
    | 'shell.inbox'
    | 'shell.agenda'
    | 'shell.conventions'
    | 'shell.region'
    | 'shell.consultations'
    | 'shell.centres'
    | 'shell.newProposal'
    | 'shell.organisations'
    | 'shell.calendar';
  roles?: readonly Role[];
}

/** The entry that an address belongs to: of those that lead there, the one that says most of it. */
export function currentEntry(pathname: string): Entry['to'] | undefined {
  const [current] = NAVIGATION.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`)).sort(
    (a, b) => b.to.length - a.to.length,
  );
  return current?.to;
}

/**
 * The page that a person begins with. Whoever signs for their party (a minister, a wali, a president) begins with the
 * region; everybody else, and whoever prepares as well, with what waits for them.
 */
export function firstPageOf({ roles }: Pick<Person, 'roles'>): '/region' | '/tasks' {
  return roles.includes('signatory') && !roles.includes('officer') ? '/region' : '/tasks';
}

export const NAVIGATION: readonly Entry[] = [
  { to: '/tasks', label: 'shell.inbox' },
  { to: '/agenda', label: 'shell.agenda' },
  { to: '/conventions', label: 'shell.conventions' },
  { to: '/region', label: 'shell.region' },
  { to: '/region/consultations', label: 'shell.consultations' },
  { to: '/centres', label: 'shell.centres' },
  { to: '/conventions/new', label: 'shell.newProposal', roles: ['officer'] },
  { to: '/organisations', label: 'shell.organisations' },
  { to: '/calendar', label: 'shell.calendar', roles: ['administrator'] },
];
