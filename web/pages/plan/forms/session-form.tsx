import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostPlansIdSessionsBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import type { Plan } from '../../../parts/plans/plan.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { SessionDay, Subject } from './session-fields.tsx';
import { keyOf, TakenUpDraft, TakingUp } from './taking-up.tsx';
import type { Waiting } from './waiting.ts';
import { WithWaiting } from './with-waiting.tsx';

const Draft = z.object({
  day: z.string(),
  subject: z.string(),
  decisions: z.string(),
  hasMinutes: z.boolean(),
  minutes: DocumentDraft,
  takesUp: TakenUpDraft,
});

interface Props {
  act: Act<PostPlansIdSessionsBody>;
  draft: string;
  /** The id of the plan. */
  plan: string;
  /** The session that was called: its day is proposed, its subject known, and what it was to take up is chosen. */
  called?: Plan['sessions'][number];
}

/** A session of the steering committee: its day, what it was about, what it settled, and its minutes. */
export const SessionForm = ({ plan, ...rest }: Props) => (
  <WithWaiting plan={plan}>{(referred) => <Holding {...rest} referred={referred} />}</WithWaiting>
);

function Holding({
  act,
  draft: name,
  referred,
  called,
}: Omit<Props, 'plan'> & { referred: readonly Waiting[] }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {
    day: called?.day ?? '',
    subject: called?.subject ?? '',
    decisions: '',
    hasMinutes: false,
    minutes: emptyDocument('minutes'),
    takesUp: referred
      .filter(({ session }) => session !== undefined && session === called?.number)
      .map((each) => ({ key: keyOf(each), decision: '' })),
  });
  const [wasSent, setSent] = useState(false);
  const change = (part: Partial<typeof value>) => set({ ...value, ...part });
  const { day, subject, decisions, hasMinutes, takesUp } = value;
  const submit = () => {
    setSent(true);
    const minutes = hasMinutes ? referenceOf(value.minutes) : undefined;
    if (hasMinutes && !minutes) return;
    const taken = referred.flatMap((each) => {
      const found = takesUp.find(({ key }) => key === keyOf(each));
      const { what, id, n } = each;
      return found ? [{ what, id, ...(n !== undefined && { n }), decision: found.decision }] : [];
    });
    act.start({ day, subject, decisions, ...(minutes && { minutes }), takesUp: taken });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <SessionDay value={day} onChange={(next) => change({ day: next })} />
      {called ? null : <Subject value={subject} onChange={(next) => change({ subject: next })} />}
      <TextArea
        name="decisions"
        label={t('plans.acts.holdSession.decisions')}
        hint={t('plans.acts.holdSession.decisionsHint')}
        value={decisions}
        onChange={(next) => change({ decisions: next })}
        maxLength={4000}
        isRequired
      />
      <TakingUp
        referred={referred}
        value={takesUp}
        onChange={(next) => change({ takesUp: next })}
        isDecided
      />
      <Checkbox
        name="hasMinutes"
        label={t('plans.acts.holdSession.withMinutes')}
        isSelected={hasMinutes}
        onChange={(next) => change({ hasMinutes: next })}
      />
      {hasMinutes ? (
        <DocumentFields
          path="minutes"
          value={value.minutes}
          onChange={(part) => change({ minutes: { ...value.minutes, ...part } })}
          isFileMissing={wasSent}
        />
      ) : null}
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t(called ? 'plans.acts.holdCalledSession.open' : 'plans.acts.holdSession.open')}
      </Button>
    </Form>
  );
}
