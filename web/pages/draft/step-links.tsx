import '../../parts/saving/step-links.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Icon } from '../../ui/icon.tsx';
import type { ConventionState } from './saving/text.ts';
import type { Step } from './step-search.ts';
import { progressOf } from './steps.ts';

/** Where a step is: a draft that the API has goes on at its own address. */
export function useStepTo({ id }: Pick<ConventionState, 'id'>) {
  return (step: Step, field?: string) => {
    const search = { step, ...(field !== undefined && { field }) };
    return id === undefined
      ? ({ to: '/conventions/new', search, resetScroll: false } as const)
      : ({ to: '/conventions/$id/edit', params: { id }, search, resetScroll: false } as const);
  };
}

/** The steps, each with how many fields it still lacks. */
export function StepLinks({
  state,
  steps,
  current,
}: {
  state: ConventionState;
  steps: readonly Step[];
  current: Step;
}) {
  const t = useTranslations();
  const to = useStepTo(state);
  return (
    <nav className="steps" aria-label={t('draft.steps')}>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <Link {...to(step)} data-current={step === current}>
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              <span>{t(`draft.step.${step}`)}</span>
              {step === 'check' ? null : <Progress {...progressOf(step, state)} />}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The gaps of a step, or that it has none; a step in which nothing is written yet shows neither. */
function Progress({ state, missing }: ReturnType<typeof progressOf>) {
  const t = useTranslations();
  if (state === 'empty') return <span className="visually-hidden">{t('draft.stepEmpty')}</span>;
  if (state === 'done') {
    return (
      <span className="step-state step-done">
        <Icon name="check" />
        <span className="visually-hidden">{t('draft.stepDone')}</span>
      </span>
    );
  }
  return (
    <span className="step-state">
      <span className="count" aria-hidden="true">
        {missing}
      </span>
      <span className="visually-hidden">{t('draft.stepLacks', { count: missing })}</span>
    </span>
  );
}
