import { useTranslations } from 'use-intl/react';
import type { PatchConsultationsIdBody, PostConsultationsIdCallBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import type { Change } from '../../../parts/acts/rebased.ts';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import { MeetingDraft, meetingDraftOf, meetingOf } from '../../../parts/consultations/meeting-draft.ts';
import { MeetingFields } from '../../../parts/consultations/meeting-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { Words } from '../../../ui/values.tsx';
import type { Edit, FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The corrections of what is known of the meeting, on the version that is shown. */
export function CorrectMeeting({
  consultation,
  act,
  draft: name,
}: FormProps<Edit<PatchConsultationsIdBody>>) {
  const { value, set, change } = useDraft(name, MeetingDraft, meetingDraftOf(consultation));
  const send = (on: string) => act.start({ etag: on, body: meetingOf(value) });
  const { submit, changes } = useEdit({
    current: consultation,
    refusal: act.refusal,
    draftOf: meetingDraftOf,
    value,
    set,
    draft: name,
    send,
  });
  const say = useMeetingWords();
  return (
    <Form act={act} onSubmit={submit}>
      <ChangedMeanwhile changes={changes} say={say} />
      <MeetingFields value={value} change={(part) => change((before) => ({ ...before, ...part }))} />
      <Submit name="correct" isPending={act.isPending} />
    </Form>
  );
}

/** What a colleague has changed of the meeting, in words. */
function useMeetingWords() {
  const t = useTranslations();
  const format = useFormat();
  const wordsOf = (change: Change<MeetingDraft>): string => {
    switch (change.field) {
      case 'day':
        return format.day(change.theirs);
      case 'modes':
        return format.list(change.theirs.map((mode) => t(`consultations.modes.${mode}`)));
      case 'agenda':
        return format.list(change.theirs.map((item) => format.text(item)));
      default:
        return format.text(change.theirs);
    }
  };
  const labels: Record<keyof MeetingDraft, string> = {
    title: t('consultations.round'),
    day: t('consultations.day'),
    place: t('consultations.place'),
    modes: t('consultations.modesOf'),
    agenda: t('consultations.agenda'),
  };
  return (change: Change<MeetingDraft>) => ({
    label: labels[change.field],
    words: <Words>{wordsOf(change)}</Words>,
  });
}

/** A postponed one is called for another day, and with whatever else has changed. */
export function CallAgain({ consultation, act, draft: name }: FormProps<PostConsultationsIdCallBody>) {
  const { value, change } = useDraft(name, MeetingDraft, { ...meetingDraftOf(consultation), day: '' });
  return (
    <Form act={act} onSubmit={() => act.start(meetingOf(value))}>
      <MeetingFields value={value} change={(part) => change((before) => ({ ...before, ...part }))} />
      <Submit name="callAgain" isPending={act.isPending} />
    </Form>
  );
}
