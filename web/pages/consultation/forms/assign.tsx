import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PutConsultationsIdRecommendationsNAssigneeBody } from '../../../api/schema.d.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import type { Recommendation } from '../../../parts/consultations/consultations.ts';
import { usePartyName } from '../../../parts/parties/party-name.ts';
import { RegisteredField } from '../../../parts/parties/registered-field.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { Words } from '../../../ui/values.tsx';
import type { Edit, RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ party: z.optional(z.string()) });
type Draft = z.infer<typeof Draft>;

const draftOf = ({ recommendation: { assignee } }: { recommendation: Recommendation }): Draft =>
  assignee ? { party: assignee.party } : {};

/** The organisation of the register that answers for a recommendation. */
export function Assign({
  consultation,
  recommendation,
  act,
  draft: name,
}: RecommendationFormProps<Edit<PutConsultationsIdRecommendationsNAssigneeBody>>) {
  const t = useTranslations();
  const current = { etag: consultation.etag, recommendation };
  const { value, set } = useDraft(name, Draft, draftOf(current));
  const { etag, changes } = useEdit({ current, refusal: act.refusal, draftOf, value, set });
  const { party } = value;
  return (
    <Form act={act} onSubmit={() => party && act.start({ etag, body: { party } })}>
      <ChangedMeanwhile
        changes={changes}
        say={({ theirs }) => ({
          label: t('consultations.assignee'),
          words: theirs === undefined ? undefined : <Party party={theirs} />,
        })}
      />
      <RegisteredField
        name="party"
        label={t('consultations.assignee')}
        hint={t('consultation.acts.assign.hint')}
        value={party}
        onChange={(chosen) => set({ ...(chosen !== undefined && { party: chosen }) })}
        isRequired
      />
      <Submit name="assign" isPending={act.isPending} />
    </Form>
  );
}

function Party({ party }: { party: string }) {
  return <Words>{usePartyName(party)}</Words>;
}
