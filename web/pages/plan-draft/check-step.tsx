import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { Gaps } from '../../parts/plans/gaps.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ActNews } from '../../ui/form.tsx';
import { Missing } from './missing.tsx';
import type { StepAddress } from './plan-form.tsx';
import type { PlanAutosave, PlanState } from './saving/text.ts';
import { forgetPlan } from './saving/use-plan-autosave.ts';

interface Props {
  autosave: PlanAutosave;
  state: PlanState;
  address: StepAddress;
}

/** What is missing, in the form and for the three to adopt it; once nothing blocks, the submission. */
export function CheckStep({ autosave, state, address }: Props) {
  const t = useTranslations();
  const { draft, faults, subject: plan } = state;
  return (
    <>
      <Missing draft={draft} faults={faults} address={address} />
      {plan ? (
        <section aria-labelledby="plan-gaps">
          <h3 id="plan-gaps">{t('plans.gaps.title')}</h3>
          <Gaps plan={plan} />
        </section>
      ) : null}
      {plan?.possibleActs.includes('submit') ? (
        <Submission autosave={autosave} plan={plan} canSubmit={faults.length === 0} />
      ) : null}
    </>
  );
}

interface SubmissionProps {
  autosave: PlanAutosave;
  plan: Plan;
  canSubmit: boolean;
}

/** It is submitted with the lines that its submitter has seen. */
function Submission({ autosave, plan: { id, gaps }, canSubmit }: SubmissionProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isSaving, setSaving] = useState(false);
  const act = useAct({
    send: (lines: string[], key) =>
      read(
        api.POST('/v1/plans/{id}/submission', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { lines },
        }),
      ),
    onDone: () => {
      autosave.stop();
      forgetPlan(id);
      announce(t('planDraft.submitted'));
      void navigate({ to: '/region/plans/$id', params: { id } });
    },
  });
  const submit = async () => {
    setSaving(true);
    const isSaved = await autosave.flush();
    setSaving(false);
    if (isSaved) act.start(autosave.state().draft.lines.map((line) => line.id));
  };
  const isBlocked = gaps.some(({ isBlocking }) => isBlocking);
  return (
    <>
      <ActNews act={act} />
      <p>{t('planDraft.next')}</p>
      <Button
        kind="primary"
        isDisabled={!canSubmit || isBlocked}
        isPending={isSaving || act.isPending}
        onPress={() => void submit()}
      >
        {t('planDraft.submit')}
      </Button>
    </>
  );
}
