import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import { usePerson } from '../../session/use-session.ts';
import { registeredPartyQuery } from '../parties/register.ts';

/** Whether the reader is offered to call a consultation: their role may, and the register has their party as one of the two. */
export function useMayCall(callable: boolean): boolean {
  const { party } = usePerson();
  const { data } = useQuery({ ...registeredPartyQuery(useApi(), party), enabled: callable });
  return callable && (data?.kind === 'ministry' || data?.kind === 'wilaya');
}
