import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../i18n/isolate.ts';
import { useHasRole } from '../session/use-session.ts';
import { Icon } from '../ui/icon.tsx';

/** The notices about one's own organisation, which few people ever see. */

/** They may go on; whoever may declare it finds here where. */
export function Unknown({ party }: { party: string }) {
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

export function Suspended({ party }: { party: string }) {
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
