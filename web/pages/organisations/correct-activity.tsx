import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChangedMeanwhile } from '../../parts/acts/changed-meanwhile.tsx';
import type { Change } from '../../parts/acts/rebased.ts';
import { useEdit } from '../../parts/acts/use-edit.ts';
import { forgetDraft, useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';
import { ActivityDraft, activityCorrectionOf, activityDraft } from './activity-draft.ts';
import { ActivityFields } from './activity-fields.tsx';

/** Corrects an activity, or gives it a last day, on the version that is shown. */
export function CorrectActivity({ organisation, number, onClose }: ActProps & { number: number }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const format = useFormat();
  const { id } = organisation;
  const name = `organisation:${id}:activity:${number}`;
  const { value: draft, set, change } = useDraft(name, ActivityDraft, activityDraft(organisation, number));
  const act = useAct({
    draft: name,
    send: ({ etag, body }: { etag: string; body: ReturnType<typeof activityCorrectionOf> }, key) =>
      read(
        api.PATCH('/v1/organisations/{id}/activities/{number}', {
          params: {
            path: { id, number: String(number) },
            header: { 'Idempotency-Key': key, 'If-Match': etag },
          },
          body,
        }),
      ),
    onDone: () => {
      forgetDraft(name);
      forgetDraft(`base:${name}`);
      announce(t('organisations.correct.done'));
      onClose();
    },
  });
  const send = (on: string) => act.start({ etag: on, body: activityCorrectionOf(draft) });
  const { submit, changes } = useEdit({
    current: organisation,
    refusal: act.refusal,
    draftOf: (subject) => activityDraft(subject, number),
    value: draft,
    set,
    draft: name,
    send,
  });
  const say = ({ field, theirs }: Change<ActivityDraft>) => ({
    label: t(`organisations.activities.${field}`),
    words:
      theirs === undefined || theirs === ''
        ? undefined
        : typeof theirs === 'number'
          ? format.number(theirs)
          : field === 'commune'
            ? theirs
            : format.day(theirs),
  });
  return (
    <Dialog
      title={t('organisations.activities.correct')}
      isOpen
      isWide
      onClose={onClose}
      isHeld={act.isPending || act.isUnanswered}
    >
      <Form act={act} onSubmit={submit}>
        <p className="hint">{t('organisations.activities.correctHint')}</p>
        <ChangedMeanwhile changes={changes} say={say} />
        <ActivityFields value={draft} change={(part) => change((before) => ({ ...before, ...part }))} />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('organisations.correct.submit')}
        </Button>
      </Form>
    </Dialog>
  );
}
