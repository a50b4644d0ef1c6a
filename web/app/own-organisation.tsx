import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/client.ts';
import { Area } from '../i18n/area.tsx';
import { isUnregistered, registeredPartyQuery } from '../parts/parties/register.ts';
import { later } from '../ui/later.ts';

const Unknown = later(() => import('./own-organisation-notices.tsx').then((module) => module.Unknown));
const Merged = later(() => import('./own-organisation-notices.tsx').then((module) => module.Merged));
const Suspended = later(() => import('./own-organisation-notices.tsx').then((module) => module.Suspended));

/** Tells somebody that the register does not have the organisation for which they act, has suspended it, or has it twice. */
export function OwnOrganisation({ party }: { party: string }) {
  const { data, error } = useQuery(registeredPartyQuery(useApi(), party));
  const isMerged = data !== undefined && data.id !== party;
  const isSuspended = data?.id === party && data.status === 'suspended';
  return (
    <div role="status" className="not-printed">
      {isUnregistered(error) || isMerged || isSuspended ? (
        <Area name="account">
          {isUnregistered(error) ? <Unknown party={party} /> : null}
          {isMerged ? <Merged party={party} into={data} /> : null}
          {isSuspended ? <Suspended party={party} /> : null}
        </Area>
      ) : null}
    </div>
  );
}
