import '../convention/convention.css';
import '../draft/draft.css';
import './pledges.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePerson } from '../../session/use-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { Answer } from '../../ui/states.tsx';
import { Words } from '../../ui/values.tsx';
import { Contributions } from '../convention/contributions.tsx';
import { ConventionContext } from '../convention/use-convention.ts';
import { Readiness } from '../draft/readiness.tsx';
import { conventionQuery } from '../tasks/queries.ts';
import { Confirmations } from './confirmations.tsx';
import { OwnPledges } from './own-pledges.tsx';
import type { Convention } from './rows.ts';

/** The collection of pledges: what all parties bring, and one's own to write or to confirm. */
export function PledgesPage() {
  const { id } = useParams({ from: '/conventions/$id/pledges' });
  const query = useQuery({ ...conventionQuery(useApi(), id), refetchInterval: 15_000 });
  return <Answer query={query}>{(convention) => <Shown convention={convention} />}</Answer>;
}

function Shown({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const format = useFormat();
  const me = usePerson();
  const { id, phase, possibleActs, terms } = convention;
  const isMember = terms.parties.some((party) => party.id === me.party);
  return (
    <Page
      title={t('pledges.title')}
      lead={
        <Link to="/conventions/$id" params={{ id }}>
          <Words>{format.text(terms.title)}</Words>
        </Link>
      }
      actions={
        possibleActs.includes('revise') ? (
          <Link to="/conventions/$id/edit" params={{ id }} search={{ step: 'works' }} className="button">
            <Icon name="pen" /> {t('pledges.revise')}
          </Link>
        ) : undefined
      }
    >
      {phase === 'pledging' ? null : (
        <p className="note note-info">
          <Icon name="info" /> <span>{t('pledges.notNow', { phase: t(`terms.phase.${phase}`) })}</span>
        </p>
      )}
      {isMember && possibleActs.includes('confirmPledge') ? (
        <Confirmations convention={convention} party={me.party} />
      ) : null}
      {isMember && possibleActs.includes('pledge') ? (
        <OwnPledges convention={convention} party={me.party} />
      ) : null}
      <ConventionContext value={convention}>
        <Contributions />
      </ConventionContext>
      <Readiness convention={convention} isAtPledges />
    </Page>
  );
}
