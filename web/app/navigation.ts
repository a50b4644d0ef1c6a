import type { Role } from '../session/person.ts';

/** A link of the header; without `roles` it is for everybody. */
interface Entry {
  to: '/tasks' | '/conventions' | '/overview';
  label: 'shell.inbox' | 'shell.conventions' | 'shell.overview';
  roles?: readonly Role[];
}

export const NAVIGATION: readonly Entry[] = [
  { to: '/tasks', label: 'shell.inbox' },
  { to: '/conventions', label: 'shell.conventions' },
  { to: '/overview', label: 'shell.overview' },
];
