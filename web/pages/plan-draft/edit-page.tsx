import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { ActHost } from '../../parts/acts/act-host.tsx';
import { planQuery } from '../../parts/plans/queries.ts';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Drafting } from './drafting.tsx';

const NotNow = later(() => import('./not-now.tsx').then((module) => module.NotNow));

/** A draft, or what was returned. */
export const EditPlan = () => (
  <Area name={['draft', 'plans', 'planDraft']}>
    <Edit />
  </Area>
);

function Edit() {
  const t = useTranslations();
  const { id } = useParams({ from: '/region/plans/$id/edit' });
  // A colleague may be writing too: what they have saved is brought in while the page is open.
  const query = useQuery({ ...planQuery(useApi(), id), refetchInterval: 15_000 });
  return (
    <PageAnswer query={query}>
      {(plan) =>
        plan.possibleActs.includes('revise') ? (
          <ActHost>
            <Drafting key={plan.id} plan={plan} />
          </ActHost>
        ) : (
          <Page title={t('planDraft.edit')}>
            <NotNow plan={plan} />
          </Page>
        )
      }
    </PageAnswer>
  );
}
