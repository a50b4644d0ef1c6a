import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { registeredPartyQuery } from './register.ts';

/** The name of a party, as the register has it; its id where it has not. Nobody asks for one that is not chosen yet. */
export function usePartyName(party: string): string {
  const { text } = useFormat();
  const { data } = useQuery({ ...registeredPartyQuery(useApi(), party), enabled: party !== '' });
  return data ? text(data.name) : party;
}
