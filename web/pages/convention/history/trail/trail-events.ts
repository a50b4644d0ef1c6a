import type { GetConventionsIdEventsAnswer } from '../../../../api/schema.d.ts';
import type { Convention, Phase, Pledge, Task, WorksState } from '../../../../parts/convention/convention.ts';
import type { Measure } from '../../../../parts/in-kind/measure.ts';
import { PARTS, type Part, partsOf } from '../../changed-parts.ts';

/** The events of the trail, by type, and what a sentence about one is made of. */

export type TrailEvent = GetConventionsIdEventsAnswer['items'][number];

export type EventType = TrailEvent['type'];

export type DataOf = { [Each in TrailEvent as Each['type']]: Each['data'] };

/** The sentence of an event: its values, and the text that a person wrote. */
export interface EventSentence {
  values?: Record<string, string | number>;
  /** A reason or a comment. */
  quote?: string | undefined;
}

/** The names of the ids in an event, as the convention has them now; and the formats. */
export interface Writing {
  party: (id: string) => string;
  component: (id: string) => string;
  assignee: (asked: { party: string; role: string }) => string;
  group: (earmark: string | undefined) => string;
  money: (centimes: number) => string;
  measure: (measure: Measure) => string;
  day: (value: string) => string;
  /** A day of every year: `07-30`. */
  monthDay: (value: string) => string;
  text: (words: { ar: string; fr: string }) => string;
  list: (words: readonly string[]) => string;
  procedure: (key: string) => string;
  asked: (kind: Task['kind'] | DataOf['DueDatesMoved']['duties'][number]['kind']) => string;
  nature: (nature: Pledge['nature']) => string;
  phase: (phase: Phase) => string;
  works: (state: WorksState) => string;
  /** The fields that a revision or an amendment changes. */
  changed: (part: Part) => string;
  decision: (decision: NonNullable<Task['decision']> | 'sign' | 'done') => string;
  outcome: (outcome: DataOf['StepConcluded']['outcome']) => string;
  task: (id: string) => Pick<Task, 'kind' | 'assignee'> | undefined;
  delivery: (id: string) => Convention['deliveries'][number] | undefined;
  order: (id: string) => Convention['orders'][number] | undefined;
  resolution: (number: number) => Pick<Convention['resolutions'][number], 'matter' | 'about'> | undefined;
  /** The kind of task that a step of a procedure asked for. */
  step: (procedure: string, order: number) => Task['kind'] | undefined;
}

/** The parts that a revision touched; `terms` stands for every field of the text that has no word of its own. */
export function revisedParts({ terms = {}, settings, plan }: DataOf['ConventionRevised']): Part[] {
  const isElsewhere = Object.keys(terms).some((field) => !PARTS.some((part) => part === field));
  return partsOf({ ...terms, ...(isElsewhere && { terms }), settings, plan });
}

export type EventSentences = { [Type in EventType]: (data: DataOf[Type], write: Writing) => EventSentence };
