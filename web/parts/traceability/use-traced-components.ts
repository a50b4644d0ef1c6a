import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import { conventionTracedQuery } from './queries.ts';
import type { TracedComponent } from './traced.ts';

/** The components of a convention with their centres, by their ids. Empty until they have come. */
export function useTracedComponents(
  convention: string,
  enabled = true,
): ReadonlyMap<string, TracedComponent> {
  const { data } = useQuery({ ...conventionTracedQuery(useApi(), convention), enabled });
  return new Map(data?.components.map((each) => [each.id, each]));
}
