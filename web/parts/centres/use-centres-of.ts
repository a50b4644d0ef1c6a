import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import type { CentreRow } from './centres.ts';
import { centresQuery } from './queries.ts';

/** The centres that are linked to components of a convention, by the component. Empty until they have come. */
export function useCentresOf(convention: string, region: Parameters<typeof centresQuery>[1]) {
  const { data } = useQuery(centresQuery(useApi(), region));
  return byComponent(data?.items ?? [], convention);
}

export function byComponent(
  rows: readonly CentreRow[],
  linked: string,
): ReadonlyMap<string, Pick<CentreRow, 'id' | 'name'>> {
  return new Map(
    rows.flatMap(({ id, name, convention, component }) =>
      convention === linked && component !== undefined ? [[component, { id, name }] as const] : [],
    ),
  );
}
