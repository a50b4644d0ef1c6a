import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Confirms that activities still go on: all of those that are shown as going on. */
export function ConfirmActivities({
  organisation: { id },
  numbers,
  onClose,
}: ActProps & { numbers: readonly number[] }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const act = useAct({
    send: (body: { numbers: number[] }, key) =>
      read(
        api.POST('/v1/organisations/{id}/activities/confirmation', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.activities.confirmed'));
      onClose();
    },
  });
  const title = t('organisations.activities.confirm');
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ numbers: [...numbers] })}>
        <p className="hint">{t('organisations.activities.confirmHint', { count: numbers.length })}</p>
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
