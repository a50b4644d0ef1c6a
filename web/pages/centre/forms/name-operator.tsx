import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PutCentresIdOperatorBody } from '../../../api/schema.d.ts';
import { RegisteredField } from '../../../parts/parties/registered-field.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ party: z.optional(z.string()) });

/** The organisation of the register that operates the centre. */
export function NameOperator({ act, draft: name }: FormProps<PutCentresIdOperatorBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {});
  const { party } = value;
  return (
    <Form act={act} onSubmit={() => party && act.start({ party })}>
      <RegisteredField
        name="party"
        label={t('centre.opening.operator')}
        hint={t('centre.acts.nameOperator.hint')}
        value={party}
        onChange={(chosen) => set({ party: chosen })}
        isRequired
      />
      <p className="hint">
        <Link to="/organisations/new">{t('centre.acts.nameOperator.declare')}</Link>
      </p>
      <Submit name="nameOperator" isPending={act.isPending} />
    </Form>
  );
}
