import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../api/client.ts';
import { Refused } from '../api/problem.ts';
import { isolate } from '../i18n/isolate.ts';
import { registeredPartyQuery } from '../parts/parties/register.ts';
import { useHasRole } from '../session/use-session.ts';
import { Icon } from '../ui/icon.tsx';

/** Tells somebody that the register does not have the organisation for which they act, or has suspended it. */
export function OwnOrganisation({ party }: { party: string }) {
  const { data, error } = useQuery(registeredPartyQuery(useApi(), party));
  const isUnknown = error instanceof Refused && error.problem.code === 'notFound';
  return (
    <div role="status" className="not-printed">
      {isUnknown ? <Unknown party={party} /> : null}
      {data?.status === 'suspended' ? <Suspended party={party} /> : null}
    </div>
  );
}

/** They may go on; whoever may declare it finds here where. */
function Unknown({ party }: { party: string }) {
  const t = useTranslations();
  const mayDeclare = useHasRole('officer', 'administrator');
  return (
    <p className="note note-info">
      <Icon name="info" />
      <span>
        {t('shell.ownOrganisation.unknown', { party: isolate(party) })}{' '}
        {mayDeclare ? (
          <Link to="/organisations/new">{t('shell.ownOrganisation.declare')}</Link>
        ) : (
          t('shell.ownOrganisation.ask')
        )}
      </span>
    </p>
  );
}

function Suspended({ party }: { party: string }) {
  const t = useTranslations();
  return (
    <p className="note note-warning">
      <Icon name="warning" />
      <span>
        {t('shell.ownOrganisation.suspended')}{' '}
        <Link to="/organisations/$id" params={{ id: `o-${party}` }}>
          {t('shell.ownOrganisation.why')}
        </Link>
      </span>
    </p>
  );
}
