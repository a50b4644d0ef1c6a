import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdRecommendationsNLinksBody } from '../../../api/schema.d.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Form } from '../../../ui/form.tsx';
import type { RecommendationFormProps } from './form-props.ts';
import { FoundField } from './found-field.tsx';
import { Submit } from './submit.tsx';

const KINDS = ['convention', 'centre'] as const;
const Draft = z.object({
  kind: z.optional(z.enum(KINDS)),
  found: z.optional(z.object({ id: z.string(), title: z.object({ ar: z.string(), fr: z.string() }) })),
});

/** What a recommendation led to, found by its words. */
export function LinkTo({
  act,
  draft: name,
}: RecommendationFormProps<PostConsultationsIdRecommendationsNLinksBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {});
  const { kind, found } = value;
  return (
    <Form act={act} onSubmit={() => kind && found && act.start({ kind, id: found.id })}>
      <Choice
        name="kind"
        label={t('consultation.field.linkKind')}
        options={KINDS.map((each) => ({ value: each, label: t(`consultation.links.${each}.name`) }))}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
        isRequired
      />
      {kind === undefined ? null : (
        <FoundField
          key={kind}
          name="id"
          label={t(`consultation.links.${kind}.find`)}
          hint={t(`consultation.links.${kind}.hint`)}
          kind={kind}
          value={found}
          onChange={(chosen) => set({ kind, ...(chosen && { found: chosen }) })}
        />
      )}
      <Submit name="link" isPending={act.isPending} />
    </Form>
  );
}
