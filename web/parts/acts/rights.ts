import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import type { Role } from '../../session/person.ts';
import { usePerson } from '../../session/use-session.ts';
import { type PartyKind, registeredPartyQuery } from '../parties/register.ts';

const CORE = ['ministry', 'wilaya', 'council'] as const;
const STATE = ['ministry', 'wilaya'] as const;

interface Right {
  roles: readonly Role[];
  /** The kinds of party whose act it is; all without it. */
  kinds?: readonly PartyKind[];
}

/** Whose act it is to begin something new, by role and by kind of party: the rules that the API holds. */
const RIGHTS = {
  proposeConvention: { roles: ['officer'], kinds: CORE },
  callConsultation: { roles: ['officer'], kinds: STATE },
  registerCentre: { roles: ['officer'], kinds: CORE },
  launchCampaign: { roles: ['officer', 'approver'], kinds: STATE },
  declareOrganisation: { roles: ['officer', 'administrator'] },
  importOrganisations: { roles: ['officer', 'administrator'] },
  importCentres: { roles: ['officer', 'approver'] },
} as const satisfies Record<string, Right>;

export type RightName = keyof typeof RIGHTS;

/**
 * Whether an act is the reader's, undefined while nobody knows. Of a party whose kind cannot be learned it is taken to be:
 * the API has the last word.
 */
export function useIsYours(act: RightName): boolean | undefined {
  const { party, roles } = usePerson();
  const right: Right = RIGHTS[act];
  const isOfRole = right.roles.some((role) => roles.includes(role));
  const isAsked = isOfRole && right.kinds !== undefined;
  const { data, isLoading, failureCount } = useQuery({
    ...registeredPartyQuery(useApi(), party),
    enabled: isAsked,
  });
  if (!isAsked) return isOfRole;
  if (isLoading && failureCount === 0) return undefined;
  return data === undefined || right.kinds?.includes(data.kind);
}
