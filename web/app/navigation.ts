import type { Role } from '../session/person.ts';

/** A link of the header; without `roles` it is for everybody. */
interface Entry {
  to: '/tasks' | '/conventions' | '/overview' | '/conventions/new';
  label: 'shell.inbox' | 'shell.conventions' | 'shell.overview' | 'shell.newProposal';
  roles?: readonly Role[];
}

export const NAVIGATION: readonly Entry[] = [
  { to: '/tasks', label: 'shell.inbox' },
  { to: '/conventions', label: 'shell.conventions' },
  { to: '/overview', label: 'shell.overview' },
  { to: '/conventions/new', label: 'shell.newProposal', roles: ['officer'] },
];
