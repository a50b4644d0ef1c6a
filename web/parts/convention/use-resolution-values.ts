import { isolate } from '../../i18n/isolate.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from './convention.ts';
import { useNamesOf } from './use-names.ts';

type Resolution = Convention['resolutions'][number];

/** What a sentence about a resolution names: its matter, whose call it is, and which tranches and groups. */
export function useResolutionValues(convention: Pick<Convention, 'terms'>) {
  const { targetGroup } = useTerms();
  const { party } = useNamesOf(convention);
  return ({ number, matter, about }: Pick<Resolution, 'number' | 'matter' | 'about'>) => ({
    number,
    matter: matter.type,
    tranche: about.tranche,
    group: isolate(targetGroup(about.earmark)),
    party: about.party === undefined ? '' : isolate(party(about.party)),
    to: matter.type === 'carryCall' ? matter.to : 0,
    target: isolate(about.targetNumber ?? ''),
  });
}
