import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Holiday } from './queries.ts';

/** Takes back a day that was added by mistake, with the reason. */
export function WithdrawHoliday({ holiday, onClose }: { holiday: Holiday; onClose: () => void }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const format = useFormat();
  const draft = `holiday:${holiday.day}:withdraw`;
  const [reason, setReason] = useKeptText(draft);
  const act = useAct({
    draft,
    send: (body: { reason: string }) =>
      read(api.DELETE('/v1/calendar/holidays/{day}', { params: { path: { day: holiday.day } }, body })),
    onDone: () => {
      forgetDraft(draft);
      announce(t('calendar.withdraw.done'));
      onClose();
    },
  });
  const title = t('calendar.withdraw.title', {
    day: format.day(holiday.day),
    name: format.text(holiday.name),
  });
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ reason })}>
        <p className="note note-warning">
          <Icon name="warning" />
          <span>{t('calendar.withdraw.follows')}</span>
        </p>
        <TextArea
          name="reason"
          label={t('calendar.withdraw.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
        <Button type="submit" kind="danger" isPending={act.isPending}>
          {t('calendar.withdraw.submit')}
        </Button>
      </Form>
    </Dialog>
  );
}
