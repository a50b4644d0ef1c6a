import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdActivitiesBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { forgetDraft, useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';
import { declarationOf, NewActivity, newActivity } from './activity-draft.ts';
import { ActivityFields, ActivityIdentityFields } from './activity-fields.tsx';

/** Declares what an organisation does: which service, for whom, where and since when. */
export function DeclareActivity({ organisation, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { id } = organisation;
  const name = `organisation:${id}:activity`;
  const { value: draft, set } = useDraft(name, NewActivity, newActivity(organisation));
  const change = (part: Partial<NewActivity>) => set({ ...draft, ...part });
  const act = useAct({
    draft: name,
    send: (body: PostOrganisationsIdActivitiesBody, key) =>
      read(
        api.POST('/v1/organisations/{id}/activities', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      forgetDraft(name);
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
