import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostPlansIdRevisionsBody } from '../../api/schema.d.ts';
import { type Act, useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { planQuery } from '../../parts/plans/queries.ts';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Empty } from '../../ui/states.tsx';
import { Words } from '../../ui/values.tsx';
import { Missing } from './missing.tsx';
import { draftOf } from './plan-draft.ts';
import { PlanForm, type StepAddress } from './plan-form.tsx';
import { brought, changesBetween, decided, RevisionDraft } from './saving/revision.ts';

const NotNow = later(() => import('./not-now.tsx').then((module) => module.NotNow));
/** Two people at one place are seldom met. */
const InBoth = later(() => import('./in-both.tsx').then((module) => module.InBoth));

/** A revision of a plan in force: the whole text, of which what has changed is proposed. */
export const RevisePlan = () => (
  <Area name={['draft', 'plans', 'planDraft']}>
    <Revision />
  </Area>
);

function Revision() {
  const t = useTranslations();
  const { id } = useParams({ from: '/region/plans/$id/revision' });
  // A colleague may revise it too: what has become of the plan is brought in while the page is open.
  const query = useQuery({ ...planQuery(useApi(), id), refetchInterval: 15_000 });
  return (
    <PageAnswer query={query}>
      {(plan) => {
        const isOpen = plan.revisions.some(({ status }) => status === 'open');
        if (plan.possibleActs.includes('proposeRevision') && !isOpen)
          return <Revising key={plan.id} plan={plan} />;
        return (
          <Page title={t('planDraft.revise')}>
            {isOpen ? <Empty title={t('planDraft.revisionOpen')} /> : <NotNow plan={plan} />}
          </Page>
        );
      }}
    </PageAnswer>
  );
}

/** It is kept on this device until it is proposed. */
function Revising({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const format = useFormat();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { id } = plan;
  const now = useMemo(() => draftOf(plan), [plan]);
  const name = `plan-revision:${id}`;
  const { value, set, forget } = useDraft(name, RevisionDraft, { reason: '', draft: now, base: now });
  const { reason } = value;
  const { draft, conflicts } = useMemo(() => brought(value, now), [value, now]);
  // Until each is decided, the text that both began with is what tells them.
  const base = conflicts.length > 0 ? value.base : now;
  const { changes, faults } = changesBetween(now, draft);
  const canPropose = faults.length === 0 && conflicts.length === 0;
  const address: StepAddress = { to: '/region/plans/$id/revision', params: { id } };
  const act = useAct({
    draft: name,
    send: ({ etag, ...body }: PostPlansIdRevisionsBody & { etag: string }, key) =>
      read(
        api.POST('/v1/plans/{id}/revisions', {
          params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
          body,
        }),
      ),
    onDone: () => {
      forget();
      announce(t('planDraft.proposed'));
      void navigate({ to: '/region/plans/$id', params: { id } });
    },
  });
  return (
    <Page title={t('planDraft.revise')} lead={<Words>{format.text(plan.title)}</Words>}>
      <p className="not-printed">
        <Link to="/region/plans/$id" params={{ id }}>
          {t('plans.open')}
        </Link>
      </p>
      {conflicts.length > 0 ? (
        <InBoth
          draft={draft}
          conflicts={conflicts}
          resolve={(conflict, side) => set({ reason, ...decided({ base, draft }, conflict, side) })}
        />
      ) : null}
      <PlanForm
        draft={draft}
        change={(next) => set({ reason, draft: next, base })}
        plan={plan}
        address={address}
        faults={faults}
        form={withoutPrefix(act)}
        onSubmit={() => {
          if (changes && canPropose && reason.trim() !== '') act.start({ etag: plan.etag, reason, changes });
        }}
        isRevision
        check={
          <>
            <Missing draft={draft} faults={faults} address={address} />
            <TextArea
              name="reason"
              label={t('planDraft.revisionReason')}
              value={reason}
              onChange={(words) => set({ ...value, reason: words })}
              maxLength={4000}
              isRequired
            />
            <p>{t(changes ? 'planDraft.revisionNext' : 'planDraft.nothingChanged')}</p>
            <Button
              type="submit"
              kind="primary"
              isDisabled={!changes || !canPropose}
              isPending={act.isPending}
            >
              {t('planDraft.propose')}
            </Button>
          </>
        }
      />
    </Page>
  );
}

/** The request names the fields within `changes`; the form names them as it does those of a draft. */
function withoutPrefix<Input>(act: Act<Input>): Act<Input> {
  const fields = Object.fromEntries(
    Object.entries(act.fields).map(([path, messages]) => [path.replace(/^changes\./, ''), messages]),
  );
  return { ...act, fields };
}
