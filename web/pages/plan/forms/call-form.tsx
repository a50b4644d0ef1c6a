import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostPlansIdSessionsCallBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { AgendaDraft, AgendaFields, agendaOf, EMPTY_AGENDA } from './agenda-fields.tsx';
import { SessionDay } from './session-fields.tsx';
import type { Waiting } from './waiting.ts';
import { WithWaiting } from './with-waiting.tsx';

const Draft = z.extend(AgendaDraft, { day: z.string() });
const EMPTY = { ...EMPTY_AGENDA, day: '' };

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
  return (
    <Form act={act} onSubmit={() => act.start({ day: value.day, ...agendaOf(value, referred) })}>
      <SessionDay value={value.day} onChange={(day) => change({ day })} />
      <AgendaFields referred={referred} value={value} change={change} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('plans.acts.callSession.open')}
      </Button>
    </Form>
  );
}
