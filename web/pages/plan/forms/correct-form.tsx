import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import type { PatchPlansIdSessionsNumberBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import type { Change } from '../../../parts/acts/rebased.ts';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import type { Plan } from '../../../parts/plans/plan.ts';
import { planQuery } from '../../../parts/plans/queries.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Words } from '../../../ui/values.tsx';
import { AgendaDraft, AgendaFields, agendaDraftOf, agendaOf } from './agenda-fields.tsx';
import { keyOf } from './taking-up.tsx';
import type { Waiting } from './waiting.ts';
import { WithWaiting } from './with-waiting.tsx';

type Session = Plan['sessions'][number];

/** A correction, and the version of the plan that its writer saw. */
export interface Correction {
  etag: string;
  body: PatchPlansIdSessionsNumberBody;
}

interface Props {
  act: Act<Correction>;
  draft: string;
  plan: Plan;
  session: Session;
}

/** Corrects what a session that was called is called for, on the plan as it is by now. */
export function CorrectForm({ plan: opened, session, ...rest }: Props) {
  const plan = useQuery(planQuery(useApi(), opened.id)).data ?? opened;
  const found = plan.sessions.find(({ number }) => number === session.number) ?? session;
  return (
    <WithWaiting plan={plan.id}>
      {(referred) => <Correcting {...rest} current={{ ...found, etag: plan.etag }} referred={referred} />}
    </WithWaiting>
  );
}

interface CorrectingProps extends Pick<Props, 'act' | 'draft'> {
  current: Session & { etag: string };
  referred: readonly Waiting[];
}

function Correcting({ act, draft: name, current, referred }: CorrectingProps) {
  const t = useTranslations();
  const { text } = useFormat();
  const { value, set } = useDraft(name, AgendaDraft, agendaDraftOf(current));
  const { submit, changes } = useEdit({
    current,
    refusal: act.refusal,
    draftOf: agendaDraftOf,
    value,
    set,
    draft: name,
    send: (etag) => act.start({ etag, body: agendaOf(value, referred) }),
  });
  const say = useAgendaWords(current);
  const { takesUp = [] } = current;
  const gone = takesUp.filter((each) => !referred.some((one) => keyOf(one) === keyOf(each)));
  return (
    <Form act={act} onSubmit={submit}>
      <ChangedMeanwhile changes={changes} say={say} />
      <AgendaFields referred={referred} value={value} change={(part) => set({ ...value, ...part })} />
      {gone.map((each) => (
        <div key={keyOf(each)} className="note note-warning" role="status">
          <Icon name="warning" />
          <span>
            {t('plans.acts.correctSession.gone')} <Words>{text(each.title)}</Words>
          </span>
        </div>
      ))}
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('plans.acts.correctSession.open')}
      </Button>
    </Form>
  );
}

/** What a colleague has changed of an agenda, in words. */
function useAgendaWords({ agenda = [], takesUp = [] }: Session) {
  const t = useTranslations();
  const format = useFormat();
  const labels: Record<keyof AgendaDraft, string> = {
    subject: t('plans.acts.holdSession.subject'),
    agenda: t('plans.acts.callSession.agenda'),
    takesUp: t('plans.acts.callSession.takesUp'),
  };
  const wordsOf = (change: Change<AgendaDraft>) => {
    switch (change.field) {
      case 'agenda':
        return format.list(agenda);
      case 'takesUp':
        return format.list(takesUp.map(({ title }) => format.text(title)));
      default:
        return change.theirs;
    }
  };
  return (change: Change<AgendaDraft>) => {
    const words = wordsOf(change);
    return { label: labels[change.field], words: words === '' ? undefined : <Words>{words}</Words> };
  };
}
