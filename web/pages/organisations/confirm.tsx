import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Confirms that what is known of an organisation is still right. */
export function Confirm({ organisation: { id }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const act = useAct({
    send: (body: Record<string, never>, key) =>
      read(
        api.POST('/v1/organisations/{id}/confirmation', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.confirm.done'));
      onClose();
    },
  });
  const title = t('organisations.acts.confirm');
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({})}>
        <p className="hint">{t('organisations.confirm.hint')}</p>
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
