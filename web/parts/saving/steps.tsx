import './steps.css';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusField } from '../../ui/focus-field.ts';
import { Icon } from '../../ui/icon.tsx';
import { Working } from '../../ui/progress.tsx';
import type { StepProgress } from './step-progress.ts';

/** A long form in steps, each at its own address. */

/** What the page says of its steps. `link` is a way to a step, with what it shows. */
export interface Steps<Step extends string> {
  steps: readonly Step[];
  current: Step;
  nameOf: (step: Step) => string;
  link: (step: Step, shown: { className?: string; isCurrent?: boolean; children: ReactNode }) => ReactNode;
}

/** The steps, each with how many fields it still lacks; the last one is never asked. */
export function StepLinks<Step extends string>({
  steps,
  current,
  nameOf,
  link,
  progressOf,
}: Steps<Step> & { progressOf: (step: Step) => StepProgress | undefined }) {
  const t = useTranslations();
  return (
    <nav className="steps" aria-label={t('draft.steps')}>
      <ol>
        {steps.map((step, index) => {
          const progress = progressOf(step);
          return (
            <li key={step}>
              {link(step, {
                isCurrent: step === current,
                children: (
                  <>
                    <span className="step-number" aria-hidden="true">
                      {index + 1}
                    </span>
                    <span>{nameOf(step)}</span>
                    {progress ? <Progress {...progress} /> : null}
                  </>
                ),
              })}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The gaps of a step, or that it has none; a step in which nothing is written yet shows neither. */
function Progress({ state, missing }: StepProgress) {
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

let shown: string | undefined;

interface SectionProps {
  step: string;
  title: string;
  hint: string;
  /** The field that a link has named. */
  field: string | undefined;
  children: ReactNode;
}

/** A step under its heading, to which focus goes when somebody comes from another step; or to a field asked for. */
export function StepSection({ step, title, hint, field, children }: SectionProps) {
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
        {title}
      </h2>
      <p className="hint">{hint}</p>
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
  // The fields of closed rows are there with the second look, and with this one.
  const isAllThere = useDeferredValue(true, false);
  useEffect(() => {
    if (field === undefined || !isAllThere) return;
    focusField(field);
    void navigate({
      to: '.',
      search: (before) => ({ ...before, field: undefined }),
      replace: true,
      resetScroll: false,
    });
  }, [field, isAllThere, navigate]);
  return null;
}

/** The way to the step before and to the next. */
export function Neighbours<Step extends string>({ steps, current, nameOf, link }: Steps<Step>) {
  const t = useTranslations();
  const at = steps.indexOf(current);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <nav className="actions" aria-label={t('draft.neighbours')}>
      {before === undefined
        ? null
        : link(before, { className: 'button', children: t('draft.before', { step: nameOf(before) }) })}
      {after === undefined
        ? null
        : link(after, {
            className: 'button button-primary',
            children: t('draft.after', { step: nameOf(after) }),
          })}
    </nav>
  );
}
