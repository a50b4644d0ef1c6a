import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { Plan } from '../../../parts/plans/plan.ts';
import { TextArea } from '../../../ui/fields.tsx';
import { Subject } from './session-fields.tsx';
import { keyOf, TakenUpDraft, TakingUp } from './taking-up.tsx';
import type { Waiting } from './waiting.ts';

/** What a session is called for, as it is being written: a point of the agenda in each line. */
export const AgendaDraft = z.object({ subject: z.string(), agenda: z.string(), takesUp: TakenUpDraft });
export type AgendaDraft = z.infer<typeof AgendaDraft>;

export const EMPTY_AGENDA: AgendaDraft = { subject: '', agenda: '', takesUp: [] };

/** The agenda of a session that was called. */
export const agendaDraftOf = ({
  subject,
  agenda = [],
  takesUp = [],
}: Plan['sessions'][number]): AgendaDraft => ({
  subject,
  agenda: agenda.join('\n'),
  takesUp: takesUp.map((each) => ({ key: keyOf(each), decision: '' })),
});

/** The same as the API takes it, of what still waits for the committee. */
export const agendaOf = ({ subject, agenda, takesUp }: AgendaDraft, referred: readonly Waiting[]) => ({
  subject,
  agenda: agenda
    .split('\n')
    .map((point) => point.trim())
    .filter((point) => point !== ''),
  takesUp: referred
    .filter((each) => takesUp.some(({ key }) => key === keyOf(each)))
    .map(({ what, id, n }) => ({ what, id, ...(n !== undefined && { n }) })),
});

interface Props {
  referred: readonly Waiting[];
  value: AgendaDraft;
  change: (part: Partial<AgendaDraft>) => void;
}

/** What a session is called for: its subject, its agenda, and what it takes up. */
export function AgendaFields({ referred, value, change }: Props) {
  const t = useTranslations();
  return (
    <>
      <Subject value={value.subject} onChange={(subject) => change({ subject })} />
      <TextArea
        name="agenda"
        label={t('plans.acts.callSession.agenda')}
        hint={t('plans.acts.callSession.agendaHint')}
        value={value.agenda}
        onChange={(agenda) => change({ agenda })}
      />
      <TakingUp referred={referred} value={value.takesUp} onChange={(takesUp) => change({ takesUp })} />
    </>
  );
}
