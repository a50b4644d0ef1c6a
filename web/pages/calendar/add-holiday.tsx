import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { forgetDraft, useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';

const NAME = 'calendar:holiday';
const Draft = z.object({ day: z.string(), ar: z.string(), fr: z.string() });
const EMPTY = { day: '', ar: '', fr: '' };

/** A day off, and what it is called. Open delays follow within a minute. */
export function AddHoliday() {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { value, set } = useDraft(NAME, Draft, EMPTY);
  const { day, ar, fr } = value;
  const act = useAct({
    send: (given: z.infer<typeof Draft>) =>
      read(
        api.PUT('/v1/calendar/holidays/{day}', {
          params: { path: { day: given.day } },
          body: { name: { ar: given.ar, fr: given.fr } },
        }),
      ),
    onDone: () => {
      forgetDraft(NAME);
      set(EMPTY);
      announce(t('calendar.add.done'));
    },
  });
  return (
    <section className="panel">
      <h2>{t('calendar.add.title')}</h2>
      <Form act={act} onSubmit={() => act.start(value)}>
        <p className="hint">{t('calendar.add.hint')}</p>
        <DateField
          name="day"
          label={t('calendar.day')}
          value={day}
          onChange={(next) => set({ ...value, day: next })}
          isRequired
        />
        <FieldRow>
          <TextField
            name="name.ar"
            label={t('calendar.add.ar')}
            value={ar}
            onChange={(next) => set({ ...value, ar: next })}
            maxLength={200}
            isRequired
          />
          <TextField
            name="name.fr"
            label={t('calendar.add.fr')}
            value={fr}
            onChange={(next) => set({ ...value, fr: next })}
            maxLength={200}
            isRequired
          />
        </FieldRow>
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('calendar.add.submit')}
        </Button>
      </Form>
    </section>
  );
}
