import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type { GetCentresIdEventsAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Centre, STAGES } from '../../parts/centres/centres.ts';
import { quarterParts } from './quarters.ts';

export type Happened = GetCentresIdEventsAnswer['items'][number];

const ASKED = everyOf<Centre['tasks'][number]['kind']>()([
  'stageReport',
  'operator',
  'staff',
  'authorisation',
  'opening',
  'verification',
  'builtNotOpen',
  'stillOpen',
]);

type Asked = (typeof ASKED)[number];

/** What each group of the way to the opening asks for, by its order; the first three are stages. */
const GROUPS: Readonly<Record<number, readonly Asked[]>> = {
  4: ['operator', 'staff', 'authorisation'],
  5: ['opening'],
  6: ['verification'],
};

/** What an event is about, as far as its trail tells it; of attendance it tells no number. */
const About = z.object({
  procedure: z.optional(z.union([z.string(), z.object({})])),
  order: z.optional(z.int()),
  stage: z.optional(z.enum(STAGES)),
  to: z.optional(z.enum(STAGES)),
  day: z.optional(z.iso.date()),
  percent: z.optional(z.int()),
  quarter: z.optional(z.string()),
  operator: z.optional(z.object({ name: z.object({ ar: z.string(), fr: z.string() }) })),
  tasks: z.optional(z.array(z.union([z.string(), z.object({ kind: z.enum(ASKED) })]))),
  posts: z.optional(z.object({ needed: z.int(), filled: z.int() })),
  authorisation: z.optional(z.object({ reference: z.string(), day: z.iso.date() })),
});

/** Whether people are told of an event: a step that asks nobody, since all was done before, says nothing to anybody. */
export const isTold = ({ type, data }: Happened): boolean =>
  type !== 'StepOpened' || (About.safeParse(data).data?.tasks ?? []).length > 0;

/** The figures of an event in a few words; undefined where its sentence says all. */
export function useAbout(): (event: Happened) => string | undefined {
  const t = useTranslations();
  const { text, day, number, percent } = useFormat();
  const concluded = ({ procedure, order = 0 }: z.infer<typeof About>): string[] => {
    if (procedure === undefined || typeof procedure !== 'string') return [];
    if (procedure.startsWith('clock')) return [t('tasks.asked.builtNotOpen')];
    if (procedure.startsWith('confirmation')) return [t('tasks.asked.stillOpen')];
    const stage = STAGES[order];
    if (order <= 3 && stage) return [t(`centres.statuses.${stage}`)];
    return (GROUPS[order] ?? []).map((kind) => t(`tasks.asked.${kind}`));
  };
  return ({ type, data }) => {
    const about = type === 'TaskEscalated' ? undefined : About.safeParse(data).data;
    if (!about) return undefined;
    const stage = about.stage ?? about.to;
    const { posts, operator, authorisation } = about;
    const asked = about.tasks?.flatMap((task) =>
      typeof task === 'string' ? [] : t(`tasks.asked.${task.kind}`),
    );
    const parts = [
      ...(type === 'StepConcluded' ? concluded(about) : []),
      ...new Set(asked),
      stage && t(`centres.statuses.${stage}`),
      operator && text(operator.name),
      posts && t('centre.opening.filledOf', { filled: number(posts.filled), needed: number(posts.needed) }),
      authorisation?.reference,
      about.percent === undefined ? undefined : percent(about.percent / 100),
      about.quarter && t('centre.attendance.named', quarterParts(about.quarter)),
      (about.day ?? authorisation?.day) && day(about.day ?? authorisation?.day ?? ''),
    ].flatMap((part) => part || []);
    return parts.length === 0 ? undefined : parts.join(' · ');
  };
}
