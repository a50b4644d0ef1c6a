import './draft-form.css';
import '../../ui/button.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { formOf } from '../../parts/saving/form-of.ts';
import { Refusal } from '../../parts/saving/refusal.tsx';
import { SavingState } from '../../parts/saving/saving-state.tsx';
import { stepPart } from '../../parts/saving/step-part.ts';
import { Neighbours, StepLinks, StepSection, type Steps } from '../../parts/saving/steps.tsx';
import { Form } from '../../ui/form.tsx';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { Words } from '../../ui/values.tsx';
import { usePlaceWords, useValueWords } from './place-words.ts';
import type { ConventionAutosave, ConventionState } from './saving/text.ts';
import { useStepTo } from './step-links.ts';
import type { Step } from './step-search.ts';
import { progressOf, stepsOf } from './steps.ts';
import { Sums } from './sums-panel.tsx';
import type { Draft } from './terms-draft.ts';

const IdentityStep = stepPart('identity', () =>
  import('./identity/identity-step.tsx').then((module) => module.IdentityStep),
);

const PartiesStep = stepPart('parties', () =>
  import('./parties/parties-step.tsx').then((module) => module.PartiesStep),
);

const WorksStep = stepPart('works', () =>
  import('./works/works-step.tsx').then((module) => module.WorksStep),
);

const TargetStep = stepPart('target', () =>
  import('./target/target-step.tsx').then((module) => module.TargetStep),
);

const ScheduleStep = stepPart('schedule', () =>
  import('./schedule/schedule-step.tsx').then((module) => module.ScheduleStep),
);

const ApprovalsStep = stepPart('approvals', () =>
  import('./approvals/approvals-step.tsx').then((module) => module.ApprovalsStep),
);

const CheckStep = stepPart('check', () =>
  import('./check/check-step.tsx').then((module) => module.CheckStep),
);

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
  const to = useStepTo(state);
  const shown: Steps<Step> = {
    steps,
    current: step,
    nameOf: (each) => t(`draft.step.${each}`),
    link: (each, { className, isCurrent, children }) => (
      <Link {...to(each)} className={className} data-current={isCurrent}>
        {children}
      </Link>
    ),
  };
  return (
    <Page
      title={t(isNew ? 'draft.new' : 'convention.edit')}
      lead={title === '' ? undefined : <Words>{title}</Words>}
      actions={<SavingState state={state} />}
    >
      <StepLinks {...shown} progressOf={(each) => (each === 'check' ? undefined : progressOf(each, state))} />
      {state.conflicts.length > 0 ? <InBoth autosave={autosave} state={state} /> : null}
      <Refusal state={state} />
      <div className="draft-columns">
        <Form act={formOf(state)} onSubmit={() => void autosave.flush()}>
          <StepSection
            key={step}
            step={step}
            title={t(`draft.step.${step}`)}
            hint={t(`draft.stepHint.${step}`)}
            field={field}
          >
            <StepContent step={step} autosave={autosave} state={state} />
          </StepSection>
          <Neighbours {...shown} />
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
