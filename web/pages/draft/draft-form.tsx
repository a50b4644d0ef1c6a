import './draft-form.css';
import '../../ui/button.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { SavingState } from '../../parts/saving/saving-state.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { awaited, later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { Words } from '../../ui/values.tsx';
import { usePlaceWords, useValueWords } from './place-words.ts';
import type { ConventionAutosave, ConventionState } from './saving/text.ts';
import { StepLinks, useStepTo } from './step-links.tsx';
import type { Step } from './step-search.ts';
import { stepsOf } from './steps.ts';
import { Sums } from './sums-panel.tsx';
import type { Draft } from './terms-draft.ts';

/** A step comes when it is asked for, or while somebody writes: the page stands without the others. */
const IdentityStep = awaited(() =>
  import('./identity/identity-step.tsx').then((module) => module.IdentityStep),
);

const PartiesStep = awaited(() => import('./parties/parties-step.tsx').then((module) => module.PartiesStep));

const WorksStep = awaited(() => import('./works/works-step.tsx').then((module) => module.WorksStep));

const TargetStep = awaited(() => import('./target/target-step.tsx').then((module) => module.TargetStep));

const ScheduleStep = awaited(() =>
  import('./schedule/schedule-step.tsx').then((module) => module.ScheduleStep),
);

const ApprovalsStep = awaited(() =>
  import('./approvals/approvals-step.tsx').then((module) => module.ApprovalsStep),
);

const CheckStep = awaited(() => import('./check/check-step.tsx').then((module) => module.CheckStep));

/** Two people at one place are seldom met. */
const Conflicts = later(() => import('../../parts/saving/conflicts.tsx').then((module) => module.Conflicts));

const ToConflicts = later(() =>
  import('../../parts/saving/conflicts.tsx').then((module) => module.ToConflicts),
);

interface Props {
  autosave: ConventionAutosave;
  state: ConventionState;
  isNew: boolean;
}

/** The form in steps. It is saved as it is typed; nothing here waits for a button but the submission. */
export function DraftForm({ autosave, state, isNew }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { step: asked, field } = useSearch({ strict: false });
  const { draft, subject: convention } = state;
  const steps = stepsOf(convention?.revisable);
  const step = steps.find((each) => each === asked) ?? steps[0] ?? 'identity';
  const title = format.text(draft.terms.title);
  return (
    <Page
      title={t(isNew ? 'draft.new' : 'convention.edit')}
      lead={title === '' ? undefined : <Words>{title}</Words>}
      actions={<SavingState state={state} />}
    >
      <StepLinks state={state} steps={steps} current={step} />
      {state.conflicts.length > 0 ? <InBoth autosave={autosave} state={state} /> : null}
      <Refusal state={state} />
      <div className="draft-columns">
        <Form act={formOf(state)} onSubmit={() => void autosave.flush()}>
          <StepSection key={step} step={step} field={field}>
            <StepContent step={step} autosave={autosave} state={state} />
          </StepSection>
          <Neighbours state={state} steps={steps} step={step} />
        </Form>
        <Sums draft={draft} convention={convention} />
      </div>
      {state.conflicts.length > 0 ? <ToConflicts /> : null}
    </Page>
  );
}

/** What both have changed, in the words of a convention. */
function InBoth({ autosave, state }: { autosave: ConventionAutosave; state: ConventionState }) {
  const place = usePlaceWords(state.draft);
  const words = useValueWords();
  return (
    <Conflicts
      conflicts={state.conflicts}
      resolve={(conflict, side) => autosave.resolve(conflict, side)}
      place={place}
      words={words}
    />
  );
}

/** Why it could not be saved. It is said without taking focus from where somebody types. */
function Refusal({ state: { refusal, failure } }: { state: ConventionState }) {
  const t = useTranslations();
  if (!refusal && !failure) return null;
  return (
    <p className="note note-bad" role="alert">
      <Icon name="warning" />{' '}
      <span>
        <Words>{refusal?.problem.detail || failure || t('ui.failure.signedOut')}</Words>
      </span>
    </p>
  );
}

/** The fields that the API has refused, as the form shows them; lost answers are tried again by themselves. */
function formOf({ refusal }: ConventionState) {
  const fields: Record<string, string[]> = {};
  for (const { path, message } of refusal?.problem.errors ?? []) {
    fields[path] = [...(fields[path] ?? []), message];
  }
  return { refusal: undefined, fields, isUnanswered: false, isPending: false, again: () => undefined };
}

function StepContent({
  step,
  autosave,
  state,
}: {
  step: Step;
  autosave: ConventionAutosave;
  state: ConventionState;
}) {
  const props = { draft: state.draft, state, change: (draft: Draft) => autosave.change(draft) };
  switch (step) {
    case 'identity':
      return <IdentityStep {...props} />;
    case 'parties':
      return <PartiesStep {...props} />;
    case 'works':
      return <WorksStep {...props} />;
    case 'target':
      return <TargetStep {...props} />;
    case 'schedule':
      return <ScheduleStep {...props} />;
    case 'approvals':
      return <ApprovalsStep {...props} />;
    case 'check':
      return <CheckStep autosave={autosave} state={state} />;
  }
}

let shown: Step | undefined;

/** A step under its heading, to which focus goes when somebody comes from another step; or to a field asked for. */
function StepSection({
  step,
  field,
  children,
}: {
  step: Step;
  field: string | undefined;
  children: React.ReactNode;
}) {
  const t = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== undefined && shown !== step) heading.current?.focus();
    shown = step;
    return () => {
      shown = undefined;
    };
  }, [step]);
  return (
    <section className="panel draft-step" aria-labelledby="step-title">
      <h2 id="step-title" ref={heading} tabIndex={-1}>
        {t(`draft.step.${step}`)}
      </h2>
      <p className="hint">{t(`draft.stepHint.${step}`)}</p>
      <Suspense fallback={<StepAwaited />}>
        {children}
        <FieldAskedFor field={field} />
      </Suspense>
    </section>
  );
}

/** As high as a screen, so that what stands below the step does not move when it comes. */
function StepAwaited() {
  const t = useTranslations();
  return (
    <div className="step-awaited">
      <Working label={t('ui.loading')} />
    </div>
  );
}

/** Takes focus to a field that a link has named, once its step is there. */
function FieldAskedFor({ field }: { field: string | undefined }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (field === undefined) return;
    focusField(field);
    void navigate({
      to: '.',
      search: (before) => ({ ...before, field: undefined }),
      replace: true,
      resetScroll: false,
    });
  }, [field, navigate]);
  return null;
}

function Neighbours({ state, steps, step }: { state: ConventionState; steps: readonly Step[]; step: Step }) {
  const t = useTranslations();
  const to = useStepTo(state);
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <nav className="actions" aria-label={t('draft.neighbours')}>
      {before === undefined ? null : (
        <Link {...to(before)} className="button">
          {t('draft.before', { step: t(`draft.step.${before}`) })}
        </Link>
      )}
      {after === undefined ? null : (
        <Link {...to(after)} className="button button-primary">
          {t('draft.after', { step: t(`draft.step.${after}`) })}
        </Link>
      )}
    </nav>
  );
}
