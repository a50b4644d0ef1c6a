import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Code, Day, Words } from '../../ui/values.tsx';
import { Activities } from './activities.tsx';
import { Acts } from './acts.tsx';
import { Figures } from './figures.tsx';
import type { Organisation } from './filters.ts';
import { OrganisationHistory } from './history.tsx';
import { Distinct, Merged, Notes } from './merges.tsx';
import { Places } from './places.tsx';
import { organisationQuery } from './queries.ts';
import { StatusBadge } from './status-badge.tsx';
import { Warned } from './warned.tsx';

/** An organisation: what is known of it, what is good to know, and what its reader may do. */
export const OrganisationPage = () => (
  <Area name="organisations">
    <OneOrganisation />
  </Area>
);

function OneOrganisation() {
  const { text } = useFormat();
  const { id } = useParams({ from: '/organisations/$id' });
  const query = useQuery(organisationQuery(useApi(), id));
  return (
    <PageAnswer query={query}>
      {(organisation) => (
        <Page title={text(organisation.name)} lead={<StatusBadge status={organisation.status} />}>
          <Acts organisation={organisation} />
          <Notes organisation={organisation} />
          <Warned organisation={organisation} />
          <Known organisation={organisation} />
          <Merged merged={organisation.merged} />
          <Distinct others={organisation.distinctFrom} />
          <Activities organisation={organisation} />
          <Figures organisation={organisation} />
          <OrganisationHistory organisation={organisation} />
        </Page>
      )}
    </PageAnswer>
  );
}

function Known({ organisation }: { organisation: Organisation }) {
  const t = useTranslations();
  const places = usePlaces();
  const { kind, name, party, ice, receipt, mailbox, reason, statusSince, declarer } = organisation;
  return (
    <section className="panel">
      <h2 id="organisation-known" tabIndex={-1}>
        {t('organisations.known')}
      </h2>
      <Facts>
        <Fact label={t('organisations.nameAr')}>
          <Words>{name.ar}</Words>
        </Fact>
        <Fact label={t('organisations.nameFr')}>
          <Words>{name.fr}</Words>
        </Fact>
        <Fact label={t('organisations.kind')}>{t(`organisations.kinds.${kind}`)}</Fact>
        <Fact label={t('organisations.places')}>
          <Places of={organisation} />
        </Fact>
        <Fact label={t('organisations.party')}>
          <Code>{party}</Code>
        </Fact>
        <Fact label={t('organisations.ice')}>{ice && <Code>{ice}</Code>}</Fact>
        <Fact label={t('organisations.receipt')}>{receipt && <Words>{receipt.number}</Words>}</Fact>
        <Fact label={t('organisations.receiptDay')}>{receipt && <Day value={receipt.day} />}</Fact>
        <Fact label={t('organisations.receiptProvince')}>
          {receipt?.province && <Words>{places.name(receipt.province)}</Words>}
        </Fact>
        <Fact label={t('organisations.mailbox')}>{mailbox && <Words>{mailbox}</Words>}</Fact>
        <Fact label={t('organisations.declarer')}>
          <Link to="/organisations/$id" params={{ id: `o-${declarer}` }}>
            <Words>{usePartyName(declarer)}</Words>
          </Link>
        </Fact>
        <Fact label={t('organisations.statusSince')}>
          <Day value={statusSince} />
        </Fact>
        <Fact label={t('organisations.confirmBy')}>
          {organisation.confirmBy && <Day value={organisation.confirmBy} />}
        </Fact>
        <Fact label={t('organisations.reason')}>{reason && <Words>{reason}</Words>}</Fact>
      </Facts>
    </section>
  );
}
