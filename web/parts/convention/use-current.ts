import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import type { Convention } from './convention.ts';
import { conventionQuery } from './queries.ts';

/** A convention as it is by now: a dialog is given it once, when its button is pressed. */
export function useCurrent(convention: Convention): Convention {
  return useQuery(conventionQuery(useApi(), convention.id)).data ?? convention;
}
