import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PutConsultationsIdRecommendationsNAssigneeBody } from '../../../api/schema.d.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import type { Recommendation } from '../../../parts/consultations/consultations.ts';
import { usePartyName } from '../../../parts/parties/party-name.ts';
import { RegisteredField } from '../../../parts/parties/registered-field.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Words } from '../../../ui/values.tsx';
import type { Edit, RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ party: z.optional(z.string()), reason: z.optional(z.string()) });
type Draft = z.infer<typeof Draft>;

const draftOf = ({ recommendation: { assignee } }: { recommendation: Recommendation }): Draft =>
  assignee ? { party: assignee.party } : {};

type Props = RecommendationFormProps<Edit<PutConsultationsIdRecommendationsNAssigneeBody>>;

/** The organisation of the register that answers for a recommendation. */
export const Assign = (props: Props) => <Assigning {...props} submit="assign" />;

/** The organisation that takes over what was accepted, and why. */
export const Reassign = (props: Props) => <Assigning {...props} submit="reassign" />;

function Assigning({
  consultation,
  recommendation,
  act,
  draft: name,
  submit,
}: Props & { submit: 'assign' | 'reassign' }) {
  const t = useTranslations();
  const current = { etag: consultation.etag, recommendation };
  const { value, set } = useDraft(name, Draft, draftOf(current));
  const { party, reason } = value;
  const isAccepted = submit === 'reassign';
  const body = party !== undefined && { party, ...(isAccepted && { reason: reason ?? '' }) };
  const send = (on: string) => body && act.start({ etag: on, body });
  const { submit: sendIt, changes } = useEdit({
    current,
    refusal: act.refusal,
    draftOf,
    value,
    set,
    draft: name,
    send,
  });
  return (
    <Form act={act} onSubmit={sendIt}>
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
        hint={t(`consultation.acts.${submit}.hint`)}
        value={party}
        onChange={(chosen) => {
          const { party: _before, ...rest } = value;
          set({ ...rest, ...(chosen !== undefined && { party: chosen }) });
        }}
        isRequired
      />
      {isAccepted ? (
        <TextArea
          name="reason"
          label={t('consultations.reason')}
          hint={t('consultation.noNames')}
          value={reason ?? ''}
          onChange={(written) => set({ ...value, reason: written })}
          maxLength={1000}
          isRequired
        />
      ) : null}
      <Submit name={submit} isPending={act.isPending} />
    </Form>
  );
}

function Party({ party }: { party: string }) {
  return <Words>{usePartyName(party)}</Words>;
}
