import type { Role } from '../session/person.ts';

/** A link of the header; without `roles` it is for everybody. */
interface Entry {
  to:
    | '/tasks'
    | '/agenda'
    | '/conventions'
    | '/overview'
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
    | 'shell.overview'
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

export const NAVIGATION: readonly Entry[] = [
  { to: '/tasks', label: 'shell.inbox' },
  { to: '/agenda', label: 'shell.agenda' },
  { to: '/conventions', label: 'shell.conventions' },
  { to: '/overview', label: 'shell.overview' },
  { to: '/region', label: 'shell.region' },
  { to: '/region/consultations', label: 'shell.consultations' },
  { to: '/centres', label: 'shell.centres' },
  { to: '/conventions/new', label: 'shell.newProposal', roles: ['officer'] },
  { to: '/organisations', label: 'shell.organisations' },
  { to: '/calendar', label: 'shell.calendar', roles: ['administrator'] },
];
