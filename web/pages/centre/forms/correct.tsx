import type { PatchCentresIdBody } from '../../../api/schema.d.ts';
import { correctionOf, DetailsDraft, draftOf } from '../../../parts/centres/details-draft.ts';
import { DetailsFields } from '../../../parts/centres/details-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The corrections of what is known, on the version that is shown. */
export function Correct({ centre, act, draft: name }: FormProps<PatchCentresIdBody>) {
  const { value, change } = useDraft(name, DetailsDraft, draftOf(centre));
  const body = correctionOf(value);
  return (
    <Form act={act} onSubmit={() => body && act.start(body)}>
      <DetailsFields
        value={value}
        change={(part) => change((before) => ({ ...before, ...part }))}
        region={centre.region}
      />
      <Submit name="correct" isPending={act.isPending} />
    </Form>
  );
}
