import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { useApi } from '../../../api/client.ts';
import type { PutCentresIdOperatorBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { registeredQuery } from '../../../parts/figures/reporters.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ party: z.optional(z.string()), name: z.optional(z.string()) });

/** The organisation of the register that operates the centre. */
export function NameOperator({ act, draft: name }: FormProps<PutCentresIdOperatorBody>) {
  const t = useTranslations();
  const { text } = useFormat();
  const [typed, setTyped] = useState('');
  const { value, set } = useDraft(name, Draft, {});
  const { party, name: chosen = party } = value;
  const found = useQuery(registeredQuery(useApi(), { text: useSettled(typed) })).data ?? [];
  const options = found.map((each) => ({ value: each.party, label: text(each.name) }));
  // The one that was chosen stays, whatever is searched for then.
  const isFound = party === undefined || options.some((option) => option.value === party);
  const offered = isFound ? options : [{ value: party, label: chosen ?? party }, ...options];
  return (
    <Form act={act} onSubmit={() => party && act.start({ party })}>
      <SearchField label={t('centre.acts.nameOperator.search')} value={typed} onChange={setTyped} />
      <Select
        name="party"
        label={t('centre.opening.operator')}
        options={offered}
        value={party}
        onChange={(next) =>
          set({ party: next, name: offered.find((option) => option.value === next)?.label ?? next })
        }
        isRequired
      />
      <p className="hint">
        {t('centre.acts.nameOperator.hint')}{' '}
        <Link to="/organisations/new">{t('centre.acts.nameOperator.declare')}</Link>
      </p>
      <Submit name="nameOperator" isPending={act.isPending} />
    </Form>
  );
}
