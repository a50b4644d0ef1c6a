import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdRecommendationsNLinksBody } from '../../../api/schema.d.ts';
import { Area } from '../../../i18n/area.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Form } from '../../../ui/form.tsx';
import type { RecommendationFormProps } from './form-props.ts';
import { FoundField } from './found-field.tsx';
import { PlanFields } from './plan-fields.tsx';
import { Submit } from './submit.tsx';

const KINDS = ['planLine', 'target', 'centreProgramme', 'convention', 'centre'] as const;
const Draft = z.object({
  kind: z.optional(z.enum(KINDS)),
  found: z.optional(z.object({ id: z.string(), title: z.object({ ar: z.string(), fr: z.string() }) })),
  plan: z.optional(z.string()),
  part: z.optional(z.string()),
});
type Draft = z.infer<typeof Draft>;
type Body = PostConsultationsIdRecommendationsNLinksBody;

/** The request; undefined while something is not chosen. */
function bodyOf({ kind, found, plan, part }: Draft): Body | undefined {
  switch (kind) {
    case undefined:
      return undefined;
    case 'convention':
    case 'centre':
      return found && { kind, id: found.id };
    case 'centreProgramme':
      return plan === undefined ? undefined : { kind, id: plan };
    default:
      return plan === undefined || part === undefined ? undefined : { kind, id: plan, part };
  }
}

/** What a recommendation led to, found by its words. */
export function LinkTo({ consultation, act, draft: name }: RecommendationFormProps<Body>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {});
  const { kind } = value;
  const body = bodyOf(value);
  return (
    <Form act={act} onSubmit={() => body && act.start(body)}>
      <Choice
        name="kind"
        label={t('consultation.field.linkKind')}
        options={KINDS.map((each) => ({ value: each, label: t(`consultation.links.${each}`) }))}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
        isRequired
      />
      {kind === 'convention' || kind === 'centre' ? (
        <FoundField
          key={kind}
          name="id"
          label={t(`consultation.find.${kind}`)}
          hint={t(`consultation.findHint.${kind}`)}
          kind={kind}
          value={value.found}
          onChange={(found) => set({ kind, ...(found && { found }) })}
        />
      ) : kind === undefined ? null : (
        <Area name="plans">
          <PlanFields
            kind={kind}
            region={consultation.region}
            value={value}
            onChange={(chosen) => set({ kind, ...chosen })}
          />
        </Area>
      )}
      <Submit name="link" isPending={act.isPending} />
    </Form>
  );
}
