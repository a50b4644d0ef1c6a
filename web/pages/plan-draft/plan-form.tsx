import '../../ui/button.css';
import './plan-form.css';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { stepPart } from '../../parts/saving/step-part.ts';
import { Neighbours, StepLinks, StepSection, type Steps } from '../../parts/saving/steps.tsx';
import type { Fault } from '../../parts/terms/request-schema.ts';
import { Form } from '../../ui/form.tsx';
import type { StepProps } from './step-props.ts';
import { STEPS, type Step } from './step-search.ts';
import { progressOf } from './steps.ts';

const IdentityStep = stepPart('identity', () =>
  import('./steps/identity-step.tsx').then((module) => module.IdentityStep),
);
const AimsStep = stepPart('aims', () => import('./steps/aims-step.tsx').then((module) => module.AimsStep));
const EnvelopesStep = stepPart('envelopes', () =>
  import('./steps/envelopes-step.tsx').then((module) => module.EnvelopesStep),
);
const LinesStep = stepPart('lines', () =>
  import('./steps/lines-step.tsx').then((module) => module.LinesStep),
);
const CentresStep = stepPart('centres', () =>
  import('./steps/centres-step.tsx').then((module) => module.CentresStep),
);
const TargetsStep = stepPart('targets', () =>
  import('./steps/targets-step.tsx').then((module) => module.TargetsStep),
);

/** Where the steps of a form are: a new plan, one that is drafted, or one that is revised. */
export type StepAddress =
  | { to: '/region/plans/new' }
  | { to: '/region/plans/$id/edit' | '/region/plans/$id/revision'; params: { id: string } };

interface Props extends StepProps {
  address: StepAddress;
  faults: readonly Fault[];
  form: Parameters<typeof Form>[0]['act'];
  onSubmit: () => void;
  /** A plan in force is revised as a whole. */
  isRevision?: boolean;
  /** The last step: what is missing, and the way on. */
  check: ReactNode;
}

/** The form of a plan in steps. */
export function PlanForm({ address, faults, form, onSubmit, check, ...props }: Props) {
  const t = useTranslations();
  const { step: asked, field } = useSearch({ strict: false });
  const current = STEPS.find((each) => each === asked) ?? 'identity';
  const steps: Steps<Step> = {
    steps: STEPS,
    current,
    nameOf: (step) => t(`planDraft.step.${step}`),
    link: (step, { className, isCurrent, children }) => (
      <Link {...address} search={{ step }} resetScroll={false} className={className} data-current={isCurrent}>
        {children}
      </Link>
    ),
  };
  return (
    <>
      <StepLinks {...steps} progressOf={(step) => progressOf(step, props.draft, faults)} />
      <div className="plan-form">
        <Form act={form} onSubmit={onSubmit}>
          <StepSection
            key={current}
            step={current}
            title={t(`planDraft.step.${current}`)}
            hint={t(
              current === 'identity' && props.isRevision
                ? 'planDraft.revisionHint'
                : `planDraft.stepHint.${current}`,
            )}
            field={field}
          >
            {current === 'check' ? check : <StepContent step={current} {...props} />}
          </StepSection>
          <Neighbours {...steps} />
        </Form>
      </div>
    </>
  );
}

interface ContentProps extends StepProps {
  step: Exclude<Step, 'check'>;
  isRevision?: boolean;
}

function StepContent({ step, isRevision = false, ...props }: ContentProps) {
  switch (step) {
    case 'identity':
      return <IdentityStep {...props} />;
    case 'aims':
      return <AimsStep {...props} />;
    case 'envelopes':
      return <EnvelopesStep {...props} />;
    case 'lines':
      return <LinesStep {...props} isRevision={isRevision} />;
    case 'centres':
      return <CentresStep {...props} />;
    case 'targets':
      return <TargetsStep {...props} />;
  }
}
