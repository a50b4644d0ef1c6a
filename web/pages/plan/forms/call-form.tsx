import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostPlansIdSessionsCallBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { SessionDay, Subject } from './session-fields.tsx';
import { keyOf, TakenUpDraft, TakingUp } from './taking-up.tsx';
import type { Waiting } from './waiting.ts';
import { WithWaiting } from './with-waiting.tsx';

const Draft = z.object({ day: z.string(), subject: z.string(), agenda: z.string(), takesUp: TakenUpDraft });
const EMPTY = { day: '', subject: '', agenda: '', takesUp: [] };

interface Props {
  act: Act<PostPlansIdSessionsCallBody>;
  draft: string;
  /** The id of the plan. */
  plan: string;
}

/** Calls the steering committee for a day to come: its subject, its agenda, and what it takes up. */
export const CallForm = ({ plan, ...rest }: Props) => (
  <WithWaiting plan={plan}>{(referred) => <Calling {...rest} referred={referred} />}</WithWaiting>
);

function Calling({ act, draft: name, referred }: Omit<Props, 'plan'> & { referred: readonly Waiting[] }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, EMPTY);
  const change = (part: Partial<typeof value>) => set({ ...value, ...part });
  const { day, subject, agenda, takesUp } = value;
  const submit = () =>
    act.start({
      day,
      subject,
      agenda: agenda
        .split('\n')
        .map((point) => point.trim())
        .filter((point) => point !== ''),
      takesUp: referred
        .filter((each) => takesUp.some(({ key }) => key === keyOf(each)))
        .map(({ what, id, n }) => ({ what, id, ...(n !== undefined && { n }) })),
    });
  return (
    <Form act={act} onSubmit={submit}>
      <SessionDay value={day} onChange={(next) => change({ day: next })} />
      <Subject value={subject} onChange={(next) => change({ subject: next })} />
      <TextArea
        name="agenda"
        label={t('plans.acts.callSession.agenda')}
        hint={t('plans.acts.callSession.agendaHint')}
        value={agenda}
        onChange={(next) => change({ agenda: next })}
      />
      <TakingUp referred={referred} value={takesUp} onChange={(next) => change({ takesUp: next })} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('plans.acts.callSession.open')}
      </Button>
    </Form>
  );
}
