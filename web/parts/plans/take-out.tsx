import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { later } from '../../ui/later.ts';
import { ActButton } from '../acts/act-dialog.tsx';

const WithReason = later(() => import('./with-reason.tsx').then((module) => module.WithReason));

interface Props {
  /** The plan's id. */
  plan: string;
  convention: string;
  title: string;
  /** The heading that focus goes to after it. */
  headingId: string;
}

/** Takes a convention out of a plan, with the reason. */
export function TakeOut({ plan, convention, title, headingId }: Props) {
  const t = useTranslations();
  const api = useApi();
  const draft = `plan:${plan}:departure:${convention}`;
  const label = t('plans.acts.departLine.open');
  return (
    <ActButton<{ reason: string }>
      label={label}
      about={title}
      title={label}
      draft={draft}
      done={t('plans.acts.departLine.done')}
      headingId={headingId}
      send={(body, key) =>
        read(
          api.POST('/v1/plans/{id}/lines/{conventionId}/departure', {
            params: { path: { id: plan, conventionId: convention }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) => (
        <Area name="plans">
          <WithReason
            act={act}
            draft={draft}
            follows={t('plans.acts.departLine.follows', { title })}
            label={label}
          />
        </Area>
      )}
    </ActButton>
  );
}
