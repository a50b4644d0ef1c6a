import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdActivitiesBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';
import { declarationOf, newActivity } from './activity-draft.ts';
import { ActivityFields, ActivityIdentityFields } from './activity-fields.tsx';

/** Declares what an organisation does: which service, for whom, where and since when. */
export function DeclareActivity({ organisation, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { id } = organisation;
  const [draft, setDraft] = useState(() => newActivity(organisation));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const act = useAct({
    send: (body: PostOrganisationsIdActivitiesBody, key) =>
      read(
        api.POST('/v1/organisations/{id}/activities', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.activities.declared'));
      onClose();
    },
  });
  const title = t('organisations.activities.declare');
  const body = declarationOf(draft);
  return (
    <Dialog title={title} isOpen isWide onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => body && act.start(body)}>
        <p className="hint">{t('organisations.activities.hint')}</p>
        <ActivityIdentityFields value={draft} change={change} />
        <ActivityFields value={draft} change={change} />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
