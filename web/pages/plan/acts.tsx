import './acts.css';
import '../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostPlansIdClosureBody } from '../../api/schema.d.ts';
import { Area } from '../../i18n/area.tsx';
import { ActButton } from '../../parts/acts/act-dialog.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { later } from '../../ui/later.ts';
import { ACTS_HEADING } from './headings.ts';
import { CallSession, HoldSession } from './session-acts.tsx';

const ClosureForm = later(() => import('./forms/closure-form.tsx').then((module) => module.ClosureForm));
const WithReason = later(() =>
  import('../../parts/plans/with-reason.tsx').then((module) => module.WithReason),
);

const OFFERED: readonly Plan['possibleActs'][number][] = [
  'revise',
  'proposeRevision',
  'callSession',
  'holdSession',
  'close',
  'withdraw',
];

/** What the reader may do with a plan now; nothing where that is nothing. */
export function Acts({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const isRevised = plan.revisions.some(({ status }) => status === 'open');
  const can = (act: Plan['possibleActs'][number]) => plan.possibleActs.includes(act);
  if (!OFFERED.some(can)) return null;
  const params = { id: plan.id };
  return (
    <section className="not-printed" aria-labelledby={ACTS_HEADING}>
      <h2 id={ACTS_HEADING} tabIndex={-1}>
        {t('plans.acts.title')}
      </h2>
      <div className="plan-acts">
        {can('revise') ? (
          <Link
            to="/region/plans/$id/edit"
            params={params}
            search={{ step: 'identity' }}
            className="button button-primary"
          >
            {t('plans.acts.draft')}
          </Link>
        ) : null}
        {can('callSession') ? <CallSession plan={plan} /> : null}
        {can('holdSession') ? <HoldSession plan={plan} /> : null}
        {can('proposeRevision') && !isRevised ? (
          <Link
            to="/region/plans/$id/revision"
            params={params}
            search={{ step: 'identity' }}
            className="button"
          >
            {t('plans.acts.revise')}
          </Link>
        ) : null}
        {can('close') && !isRevised ? <Close plan={plan} /> : null}
        {can('withdraw') ? <Withdraw plan={plan} /> : null}
      </div>
    </section>
  );
}

interface ActProps {
  plan: Plan;
}

const at = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

function Close({ plan: { id } }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `plan:${id}:closure`;
  return (
    <ActButton<PostPlansIdClosureBody>
      label={t('plans.acts.close.open')}
      title={t('plans.acts.close.open')}
      draft={draft}
      done={t('plans.acts.close.done')}
      headingId={ACTS_HEADING}
      send={(body, key) => read(api.POST('/v1/plans/{id}/closure', { params: at(id, key), body }))}
    >
      {(act) => (
        <Area name="acts">
          <ClosureForm act={act} draft={draft} />
        </Area>
      )}
    </ActButton>
  );
}

function Withdraw({ plan: { id } }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `plan:${id}:withdrawal`;
  return (
    <ActButton<{ reason: string }>
      label={t('plans.acts.withdraw.open')}
      title={t('plans.acts.withdraw.open')}
      kind="danger"
      draft={draft}
      done={t('plans.acts.withdraw.done')}
      headingId="plan-money"
      send={(body, key) => read(api.POST('/v1/plans/{id}/withdrawal', { params: at(id, key), body }))}
    >
      {(act) => (
        <WithReason
          act={act}
          draft={draft}
          follows={t('plans.acts.withdraw.follows')}
          label={t('plans.acts.withdraw.open')}
        />
      )}
    </ActButton>
  );
}
