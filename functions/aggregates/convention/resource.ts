import type { Resource } from '../../kernel/route.ts';
import type { Convention } from './convention.ts';
import { isMember } from './permissions.ts';

/** A convention as the API serves it. */
export const CONVENTION: Resource<Convention> = {
  name: 'convention',
  path: '/v1/conventions',
  letter: 'c',
  knows: (convention, { party }) => isMember(convention, party),
  progress: ({ id, number, phase, version }) => ({ id, number, phase, version }),
};
