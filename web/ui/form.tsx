import { type ReactNode, useEffect, useRef } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl/react';
import type { Act } from '../api/use-act.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface Props {
  /** The act that the form brings about: its refusals are shown on the fields they name. */
  act: Pick<Act<never>, 'fields' | 'refusal' | 'isUnanswered' | 'isPending' | 'again'>;
  onSubmit: () => void;
  children: ReactNode;
}

/**
 * A form of one act. What the API refuses is said above it, in its own sentence, and at each field; after a
 * lost connection it cannot be edited until the same act has been answered.
 */
export function Form({ act, onSubmit, children }: Props) {
  return (
    <AriaForm
      className="form"
      validationErrors={act.fields}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ActNews act={act} />
      <div className="form-body" inert={act.isUnanswered}>
        {children}
      </div>
    </AriaForm>
  );
}

/** How an act fared, where it did not go through; takes focus, so that nobody misses it. */
export function ActNews({ act }: { act: Props['act'] }) {
  const t = useTranslations();
  const news = useRef<HTMLDivElement>(null);
  const { refusal, isUnanswered } = act;
  useEffect(() => {
    if (refusal || isUnanswered) news.current?.focus();
  }, [refusal, isUnanswered]);
  if (!refusal && !isUnanswered) return null;
  return (
    <div ref={news} className="note note-bad" role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        <p>
          <bdi>{refusal ? refusal.problem.detail || t('ui.failure.other') : t('ui.unanswered')}</bdi>
        </p>
        {isUnanswered ? (
          <Button kind="primary" isPending={act.isPending} onPress={act.again}>
            {t('ui.sendAgain')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
