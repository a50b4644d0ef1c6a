import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { ChangedMeanwhile } from '../../parts/acts/changed-meanwhile.tsx';
import { useEdit } from '../../parts/acts/use-edit.ts';
import { forgetDraft, useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ActProps } from './act-props.ts';
import { correctionOf, DetailsDraft, draftOf } from './details-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import { useDetailWords } from './use-detail-words.tsx';

/** Corrects what is known of an organisation, on the version that is shown. */
export function Correct({ organisation, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { id, status } = organisation;
  const name = `organisation:${id}:correct`;
  const { value: draft, set } = useDraft(name, DetailsDraft, draftOf(organisation));
  const act = useAct({
    draft: name,
    send: ({ etag, body }: { etag: string; body: ReturnType<typeof correctionOf> }, key) =>
      read(
        api.PATCH('/v1/organisations/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
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
  const send = (on: string) => act.start({ etag: on, body: correctionOf(draft) });
  const { submit, changes } = useEdit({
    current: organisation,
    refusal: act.refusal,
    draftOf,
    value: draft,
    set,
    draft: name,
    send,
  });
  const say = useDetailWords();
  return (
    <Dialog
      title={t('organisations.acts.correct')}
      isOpen
      isWide
      onClose={onClose}
      isHeld={act.isPending || act.isUnanswered}
    >
      <Form act={act} onSubmit={submit}>
        {status === 'verified' ? (
          <p className="note note-warning">
            <Icon name="warning" /> <span>{t('organisations.correct.follows')}</span>
          </p>
        ) : null}
        <ChangedMeanwhile changes={changes} say={say} />
        <DetailsFields value={draft} onChange={set} />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('organisations.correct.submit')}
        </Button>
      </Form>
    </Dialog>
  );
}
