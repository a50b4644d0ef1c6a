import '../../ui/button.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Contributions } from '../../parts/contributions/contributions.tsx';
import { conventionQuery } from '../../parts/convention/queries.ts';
import { Section } from '../../parts/convention/section.tsx';
import { ConventionContext } from '../../parts/convention/use-convention.ts';
import { Readiness } from '../../parts/readiness/readiness.tsx';
import { usePerson } from '../../session/use-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Words } from '../../ui/values.tsx';
import { Confirmations } from './confirmations.tsx';
import { OwnPledges } from './own-pledges.tsx';
import type { Convention } from './rows.ts';

/** The collection of pledges: what all parties bring, and one's own to write or to confirm. */
export function PledgesPage() {
  const { id } = useParams({ from: '/conventions/$id/pledges' });
  const query = useQuery({ ...conventionQuery(useApi(), id), refetchInterval: 15_000 });
  return (
    <Area name="draft">
      <PageAnswer query={query}>{(convention) => <Shown convention={convention} />}</PageAnswer>
    </Area>
  );
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
        <Section title={t('convention.section.contributions')}>
          <Contributions />
        </Section>
      </ConventionContext>
      <Readiness convention={convention} isAtPledges />
    </Page>
  );
}
