import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../i18n/isolate.ts';
import { useFormat } from '../i18n/use-format.ts';
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
        {t('account.ownOrganisation.unknown', { party: isolate(party) })}{' '}
        {mayDeclare ? (
          <Link to="/organisations/new">{t('account.ownOrganisation.declare')}</Link>
        ) : (
          t('account.ownOrganisation.ask')
        )}
      </span>
    </p>
  );
}

interface MergedProps {
  party: string;
  /** The entry that stays. */
  into: { id: string; name: { ar: string; fr: string } };
}

/** What named the merged entry is still theirs to do; what is new names the other. */
export function Merged({ party, into: { id, name } }: MergedProps) {
  const t = useTranslations();
  const { text } = useFormat();
  const said = { party: isolate(party), name: isolate(text(name)), into: isolate(id) };
  return (
    <p className="note note-info">
      <Icon name="info" />
      <span>
        {t('account.ownOrganisation.merged', said)}{' '}
        <Link to="/organisations/$id" params={{ id: `o-${party}` }}>
          {t('account.ownOrganisation.why')}
        </Link>
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
        {t('account.ownOrganisation.suspended')}{' '}
        <Link to="/organisations/$id" params={{ id: `o-${party}` }}>
          {t('account.ownOrganisation.why')}
        </Link>
      </span>
    </p>
  );
}
