import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { formOf } from '../../parts/saving/form-of.ts';
import { Refusal } from '../../parts/saving/refusal.tsx';
import { SavingState } from '../../parts/saving/saving-state.tsx';
import { stepPart } from '../../parts/saving/step-part.ts';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { Words } from '../../ui/values.tsx';
import type { Proposer } from './plan-draft.ts';
import { PlanForm, type StepAddress } from './plan-form.tsx';
import { usePlanAutosave } from './saving/use-plan-autosave.ts';

const CheckStep = stepPart('check', () => import('./check-step.tsx').then((module) => module.CheckStep));

/** Two people at one place are seldom met. */
const InBoth = later(() => import('./in-both.tsx').then((module) => module.InBoth));
const ToConflicts = later(() =>
  import('../../parts/saving/conflicts.tsx').then((module) => module.ToConflicts),
);

/** It is saved as it is typed; nothing here waits for a button but the submission. */
export function Drafting({ plan, own }: { plan?: Plan; own?: Proposer }) {
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
