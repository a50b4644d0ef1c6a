import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdRecommendationsNAnswerBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TextPair } from '../../../ui/text-pair.tsx';
import { mergeableInto } from '../offered.ts';
import type { RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

type Body = PostConsultationsIdRecommendationsNAnswerBody;
type Props = RecommendationFormProps<Body>;

const ANSWERS = ['accepted', 'partlyAccepted', 'declined'] as const;
const Reason = z.object({ ar: z.string(), fr: z.string() });
type Reason = z.infer<typeof Reason>;
const NO_REASON: Reason = { ar: '', fr: '' };

const AnswerDraft = z.object({ answer: z.optional(z.enum(ANSWERS)), reason: Reason });

/** What is answered, with the public reason where it is not accepted as it stands. */
export function Answer({ act, draft: name }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, AnswerDraft, { reason: NO_REASON });
  const { answer, reason } = value;
  const submit = () => {
    if (answer === 'accepted') act.start({ answer });
    else if (answer) act.start({ answer, reason });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <Choice
        name="answer"
        label={t('consultation.field.answer')}
        options={ANSWERS.map((each) => ({
          value: each,
          label: t(`consultation.answers.${each}`),
          hint: t(`consultation.answerHints.${each}`),
        }))}
        value={answer}
        onChange={(chosen) => set({ ...value, answer: chosen })}
        isRequired
      />
      {answer === undefined || answer === 'accepted' ? null : (
        <ReasonFields value={reason} onChange={(written) => set({ ...value, reason: written })} />
      )}
      <Submit name="answer" isPending={act.isPending} />
    </Form>
  );
}

/** What was accepted is declined after all, with the public reason. */
export function Decline({ act, draft: name }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Reason, NO_REASON);
  return (
    <Form act={act} onSubmit={() => act.start({ answer: 'declined', reason: value })}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('consultation.acts.decline.follows')}</span>
      </p>
      <ReasonFields value={value} onChange={set} />
      <Submit name="decline" kind="danger" isPending={act.isPending} />
    </Form>
  );
}

interface ReasonProps {
  value: Reason;
  onChange: (reason: Reason) => void;
}

function ReasonFields({ value, onChange }: ReasonProps) {
  const t = useTranslations();
  return (
    <>
      <p className="hint">{t('consultation.noNames')}</p>
      <TextPair
        path="reason"
        labels={{ ar: t('consultation.field.reasonAr'), fr: t('consultation.field.reasonFr') }}
        value={value}
        onChange={onChange}
        maxLength={600}
        isLong
      />
    </>
  );
}

const MergeDraft = z.object({ into: z.optional(z.string()) });

/** The recommendation of the same consultation that this one goes into. */
export function Merge({ consultation, recommendation, act, draft: name }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const { value, set } = useDraft(name, MergeDraft, {});
  const { into } = value;
  const others = mergeableInto(consultation, recommendation);
  return (
    <Form
      act={act}
      onSubmit={() => {
        if (into !== undefined) act.start({ answer: 'mergedInto', into: Number(into) });
      }}
    >
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('consultation.acts.merge.follows')}</span>
      </p>
      <Select
        name="into"
        label={t('consultation.field.into')}
        options={others.map((other) => ({
          value: String(other.n),
          label: `${other.n}. ${text(other.text)}`,
        }))}
        value={into}
        onChange={(chosen) => set({ into: chosen })}
        isRequired
      />
      <Submit name="merge" isPending={act.isPending} />
    </Form>
  );
}
