import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { usePlaces } from '../../i18n/use-places.ts';
import { campaignQuery } from '../../parts/figures/queries.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { BackLink } from './back-link.tsx';
import { ImportForm } from './import-form.tsx';

/** A source brings its figures: pasted or as a file, tried out at once, and imported as the trial has shown. */
export const ImportPage = () => (
  <Area name="region">
    <Area name="campaigns">
      <Import />
    </Area>
  </Area>
);

function Import() {
  const t = useTranslations();
  const places = usePlaces();
  const { id } = useParams({ from: '/region/campaigns/$id/import' });
  const query = useQuery(campaignQuery(useApi(), id));
  return (
    <>
      <BackLink id={id} />
      <PageAnswer query={query}>
        {(campaign) => (
          <Page
            title={t('campaigns.import.title', { year: String(campaign.year) })}
            lead={<bdi>{places.name(campaign.region)}</bdi>}
          >
            {campaign.possibleActs.includes('importFigures') ? (
              <ImportForm key={id} campaign={campaign} />
            ) : (
              <p className="note note-info">
                <Icon name="info" /> <span>{t('campaigns.import.notYours')}</span>
              </p>
            )}
          </Page>
        )}
      </PageAnswer>
    </>
  );
}
