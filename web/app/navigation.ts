import type { Role } from '../session/person.ts';

/** A link of the header; without `roles` it is for everybody. */
interface Entry {
  to: '/tasks';
  label: 'shell.inbox';
  roles?: readonly Role[];
}

export const NAVIGATION: readonly Entry[] = [{ to: '/tasks', label: 'shell.inbox' }];
