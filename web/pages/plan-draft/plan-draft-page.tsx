import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { ActHost } from '../../parts/acts/act-host.tsx';
import { ForWhoeverMay } from '../../parts/acts/not-yours.tsx';
import { registeredPartyQuery } from '../../parts/parties/register.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { planQuery } from '../../parts/plans/queries.ts';
import { formOf } from '../../parts/saving/form-of.ts';
import { Refusal } from '../../parts/saving/refusal.tsx';
import { SavingState } from '../../parts/saving/saving-state.tsx';
import { readDraft } from '../../session/drafts.ts';
import { usePerson } from '../../session/use-session.ts';
import { awaited, later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Working } from '../../ui/progress.tsx';
import { Words } from '../../ui/values.tsx';
import { InBoth } from './in-both.tsx';
import { NotNow } from './not-now.tsx';
import type { Proposer } from './plan-draft.ts';
import { PlanForm, type StepAddress } from './plan-form.tsx';
import { Kept } from './saving/text.ts';
import { NEW_PLAN, usePlanAutosave } from './saving/use-plan-autosave.ts';

const CheckStep = awaited(() => import('./check-step.tsx').then((module) => module.CheckStep));

/** Two people at one place are seldom met. */
const ToConflicts = later(() =>
  import('../../parts/saving/conflicts.tsx').then((module) => module.ToConflicts),
);

/** A new plan. One that has reached the API meanwhile goes on at its own address. */
export const NewPlan = () => (
  <Area name="draft">
    <Area name="plans">
      <Area name="planDraft">
        <ForProposers />
      </Area>
    </Area>
  </Area>
);

function ForProposers() {
  const t = useTranslations();
  return (
    <ForWhoeverMay act="draftPlan" title={t('planDraft.new')}>
      <Proposal />
    </ForWhoeverMay>
  );
}

function Proposal() {
  const t = useTranslations();
  const { data: own, isLoading } = useQuery(registeredPartyQuery(useApi(), usePerson().party));
  const { step } = useSearch({ from: '/region/plans/new' });
  // Its own address takes it over from here.
  const [begun] = useState(() => readDraft(NEW_PLAN, Kept)?.id);
  if (begun !== undefined) {
    return <Navigate to="/region/plans/$id/edit" params={{ id: begun }} search={{ step }} replace />;
  }
  return isLoading ? <Working label={t('ui.loading')} /> : <Drafting {...(own && { own })} />;
}

/** A draft, or what was returned. */
export const EditPlan = () => (
  <Area name="draft">
    <Area name="plans">
      <Area name="planDraft">
        <Edit />
      </Area>
    </Area>
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

/** It is saved as it is typed; nothing here waits for a button but the submission. */
function Drafting({ plan, own }: { plan?: Plan; own?: Proposer }) {
  const t = useTranslations();
  const format = useFormat();
  const { autosave, state } = usePlanAutosave(plan, own);
  const { draft, subject, faults } = state;
  const title = format.text(draft.title);
  const address: StepAddress =
    state.id === undefined
      ? { to: '/region/plans/new' }
      : { to: '/region/plans/$id/edit', params: { id: state.id } };
  return (
    <Page
      title={t(plan ? 'planDraft.edit' : 'planDraft.new')}
      lead={title === '' ? undefined : <Words>{title}</Words>}
      actions={<SavingState state={state} />}
    >
      {state.id === undefined ? null : (
        <p className="not-printed">
          <Link to="/region/plans/$id" params={{ id: state.id }}>
            {t('plans.open')}
          </Link>
        </p>
      )}
      {subject?.phase === 'returned' && subject.reason !== undefined ? (
        <p className="note note-warning">
          <span>
            {t('planDraft.returned')} <Words>{subject.reason}</Words>
          </span>
        </p>
      ) : null}
      {state.conflicts.length > 0 ? (
        <InBoth
          draft={draft}
          conflicts={state.conflicts}
          resolve={(conflict, side) => autosave.resolve(conflict, side)}
        />
      ) : null}
      <Refusal state={state} />
      <PlanForm
        draft={draft}
        change={(next) => autosave.change(next)}
        plan={subject}
        address={address}
        faults={faults}
        form={formOf(state)}
        onSubmit={() => void autosave.flush()}
        check={<CheckStep autosave={autosave} state={state} address={address} />}
      />
      {state.conflicts.length > 0 ? <ToConflicts /> : null}
    </Page>
  );
}
