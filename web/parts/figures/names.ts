import { useFormat } from '../../i18n/use-format.ts';
import type { Campaign } from './figures.ts';

/** The names of those who take part in a campaign; the id of a party that it does not name. */
export function useMemberNames(campaign: Pick<Campaign, 'members'> | undefined): (party: string) => string {
  const { text } = useFormat();
  return (party) => {
    const member = campaign?.members.find((each) => each.party === party);
    return member ? text(member.name) : party;
  };
}
