import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../api/client.ts';
import { usePerson } from '../../session/use-session.ts';
import { type Region, regionOf } from '../figures/figures.ts';
import { registeredPartyQuery } from './register.ts';

/**
 * The region that the reader works in, by the register. Until it has answered, that of the last visit on this device: the
 * page of a region does not wait for it. Of an organisation of no region there is none.
 */

const KEPT = 'sharaka.region';

/** That of the last visit; undefined before the first, or where somebody of another organisation was here last. */
export function keptRegion(party: string): Region | undefined {
  const [of, region] = (localStorage.getItem(KEPT) ?? '').split(' ');
  return of === party ? regionOf(region) : undefined;
}

/** `isKnown` once there is an answer, or one of the last visit; with `isAsked` false nothing is asked. */
export function useOwnRegion(isAsked = true): { region: Region | undefined; isKnown: boolean } {
  const { party } = usePerson();
  const { data, isLoading } = useQuery({ ...registeredPartyQuery(useApi(), party), enabled: isAsked });
  const answered = data && (regionOf(data.region) ?? '');
  useEffect(() => {
    if (answered) localStorage.setItem(KEPT, `${party} ${answered}`);
    else if (answered === '') localStorage.removeItem(KEPT);
  }, [answered, party]);
  const region = answered === undefined ? keptRegion(party) : answered || undefined;
  return { region, isKnown: region !== undefined || !isLoading };
}
