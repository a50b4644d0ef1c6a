import { useTranslations } from 'use-intl/react';
import type { PutCentresIdComponentBody } from '../../../api/schema.d.ts';
import { LinkDraft, linkOf } from '../../../parts/centres/link-draft.ts';
import { LinkFields } from '../../../parts/centres/link-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The component of a convention that pays for the centre. */
export function LinkComponent({ centre, act, draft: name }: FormProps<PutCentresIdComponentBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, LinkDraft, centre.link ?? {});
  const link = linkOf(value);
  return (
    <Form act={act} onSubmit={() => link && act.start(link)}>
      <p className="hint">{t('centre.acts.linkComponent.hint')}</p>
      <LinkFields region={centre.region} value={value} onChange={set} isRequired />
      <Submit name="linkComponent" isPending={act.isPending} />
    </Form>
  );
}
