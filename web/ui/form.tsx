import './form.css';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl/react';
import type { Act } from '../api/use-act.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { type FieldProblem, invalidFields, refusedFields } from './invalid-fields.ts';

interface Props {
  /** The act that the form brings about: its refusals are shown on the fields they name. */
  act: Pick<Act<never>, 'fields' | 'refusal' | 'isUnanswered' | 'sentence' | 'isPending' | 'again'>;
  onSubmit: () => void;
  children: ReactNode;
}

/**
 * A form of one act. What is missing or refused is said above it, with the way to each field, and at the field; after a
 * lost connection it cannot be edited until the same act has been answered.
 */
export function Form({ act, onSubmit, children }: Props) {
  const t = useTranslations();
  const form = useRef<HTMLFormElement>(null);
  const [invalid, setInvalid] = useState<readonly FieldProblem[]>([]);
  const refused = useRefusedFields(form.current, act);
  const findInvalid = (event: FormEvent<HTMLFormElement>) => {
    // The summary takes focus, not the first field.
    event.preventDefault();
    setInvalid(invalidFields(event.currentTarget, (fault) => t(`ui.faults.${fault}`)));
  };
  return (
    <AriaForm
      ref={form}
      className="form"
      validationErrors={act.fields}
      onInvalid={findInvalid}
      onSubmit={(event) => {
        event.preventDefault();
        setInvalid([]);
        onSubmit();
      }}
    >
      {invalid.length > 0 ? (
        <ErrorSummary fields={invalid} attempt={invalid}>
          <p>{t('ui.faults.title', { count: invalid.length })}</p>
        </ErrorSummary>
      ) : (
        <ActNews act={act} fields={refused} />
      )}
      <div className="form-body" inert={act.isUnanswered}>
        {children}
      </div>
    </AriaForm>
  );
}

const NONE: readonly FieldProblem[] = [];

/** The refused fields of an act, once its answer has come: the form is on the page by then. */
function useRefusedFields(form: HTMLFormElement | null, { refusal, fields }: Props['act']) {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    setFound(form && refusal ? refusedFields(form, fields) : NONE);
  }, [form, refusal]);
  return found;
}

/** How an act fared, where it did not go through; takes focus, so that nobody misses it. */
export function ActNews({ act, fields = NONE }: { act: Props['act']; fields?: readonly FieldProblem[] }) {
  const t = useTranslations();
  const { refusal, isUnanswered } = act;
  if (!refusal && !isUnanswered) return null;
  const sentence = refusal ? refusal.problem.detail || t('ui.failure.other') : act.sentence;
  // The link to a field says the sentence already, where it is the same.
  const isLinked = fields.some(({ message }) => message === sentence);
  return (
    <ErrorSummary fields={fields} attempt={refusal ?? isUnanswered}>
      {sentence && !isLinked ? (
        <p>
          <bdi>{sentence}</bdi>
        </p>
      ) : null}
      {isUnanswered ? <p>{t(sentence ? 'ui.unsettled' : 'ui.unanswered')}</p> : null}
      {isUnanswered ? (
        <Button kind="primary" isPending={act.isPending} onPress={act.again}>
          {t('ui.sendAgain')}
        </Button>
      ) : null}
    </ErrorSummary>
  );
}
