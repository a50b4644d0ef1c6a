import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { campaignQuery } from '../../parts/figures/queries.ts';
import { CampaignStatus } from '../../parts/figures/status-badge.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Day, Words } from '../../ui/values.tsx';
import { Acts } from './acts.tsx';
import { Corrections } from './corrections.tsx';
import { Figures } from './figures.tsx';
import { Matrix } from './matrix.tsx';
import { Submitted } from './submitted.tsx';
import { Trail } from './trail.tsx';
import { Versions } from './versions.tsx';
import { Waiting } from './waiting.tsx';

/** A campaign: whom it waits for, its matrix of sources and places, what was reported, and its versions. */
export const CampaignPage = () => (
  <Area name={['region', 'campaigns']}>
    <OneCampaign />
  </Area>
);

function OneCampaign() {
  const t = useTranslations();
  const places = usePlaces();
  const { id } = useParams({ from: '/region/campaigns/$id' });
  const query = useQuery(campaignQuery(useApi(), id));
  return (
    <PageAnswer query={query}>
      {(campaign) => (
        <Page
          title={t('campaigns.named', {
            year: String(campaign.year),
            region: places.name(campaign.region),
          })}
          lead={<CampaignStatus status={campaign.status} />}
        >
          <Acts campaign={campaign} />
          <Waiting campaign={campaign} />
          <Matrix campaign={campaign} />
          <Submitted campaign={campaign} />
          <Corrections campaign={campaign} />
          <Figures campaign={campaign} />
          <Versions campaign={campaign} />
          <Asked campaign={campaign} />
          <Trail campaign={campaign} />
        </Page>
      )}
    </PageAnswer>
  );
}

/** What the campaign asks for, and who keeps it. */
function Asked({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const nameOf = useMemberNames(campaign);
  const { members, measures, dueOn, disjoint, reason, createdAt } = campaign;
  return (
    <section className="panel">
      <h2>{t('campaigns.about')}</h2>
      <Facts>
        {(['ministry', 'wilaya'] as const).map((kind) => {
          const keeper = members.find((each) => each.kind === kind);
          return (
            <Fact key={kind} label={t(`campaigns.kinds.${kind}`)}>
              {keeper && <Words>{nameOf(keeper.party)}</Words>}
            </Fact>
          );
        })}
        <Fact label={t('campaigns.launched')}>
          <Day value={createdAt} />
        </Fact>
        <Fact label={t('campaigns.due')}>
          <Day value={dueOn} />
        </Fact>
        <Fact label={t('campaigns.measures')}>
          <ul>
            {measures.map(({ measure, unit }) => (
              <li key={measure}>
                {t('campaigns.measureIn', {
                  measure: t(`region.measures.${measure}`),
                  unit: t(`region.units.${unit}`),
                })}
              </li>
            ))}
          </ul>
        </Fact>
        {disjoint.map(({ sources, document }) => (
          <Fact key={sources.join()} label={t('campaigns.disjoint.fact')}>
            <ul>
              {sources.map((source) => (
                <li key={source}>
                  <Words>{nameOf(source)}</Words>
                </li>
              ))}
            </ul>
            <Words>{document}</Words>
          </Fact>
        ))}
        <Fact label={t('campaigns.reason')}>{reason && <Words>{reason}</Words>}</Fact>
      </Facts>
    </section>
  );
}
