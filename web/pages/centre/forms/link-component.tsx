import { useTranslations } from 'use-intl/react';
import type { PutCentresIdComponentBody } from '../../../api/schema.d.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import type { Centre } from '../../../parts/centres/centres.ts';
import { LinkDraft, linkOf } from '../../../parts/centres/link-draft.ts';
import { LinkFields } from '../../../parts/centres/link-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { Component } from '../component.tsx';
import type { Edit, FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** A component is known within its convention alone: the two are taken over together. */
const draftOf = ({ link }: Centre): { link: LinkDraft } => ({ link: link ?? {} });

/** The component of a convention that pays for the centre. */
export function LinkComponent({ centre, act, draft: name }: FormProps<Edit<PutCentresIdComponentBody>>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, LinkDraft, centre.link ?? {});
  const link = linkOf(value);
  const send = (on: string) => link && act.start({ etag: on, body: link });
  const { submit, changes } = useEdit({
    current: centre,
    refusal: act.refusal,
    draftOf,
    value: { link: value },
    set: ({ link }) => set(link),
    draft: name,
    send,
  });
  return (
    <Form act={act} onSubmit={submit}>
      <p className="hint">{t('centre.acts.linkComponent.hint')}</p>
      <ChangedMeanwhile
        changes={changes}
        say={({ theirs }) => {
          const linked = linkOf(theirs);
          return {
            label: t('centre.description.component'),
            words: linked ? <Component link={linked} /> : undefined,
          };
        }}
      />
      <LinkFields region={centre.region} value={value} onChange={set} isRequired />
      <Submit name="linkComponent" isPending={act.isPending} />
    </Form>
  );
}
