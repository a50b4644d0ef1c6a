import type { Task } from '../../../../parts/convention/convention.ts';
import { EXECUTION } from './execution-sentences.ts';
import { FORMATION } from './formation-sentences.ts';
import type {
  DataOf,
  EventSentence,
  EventSentences,
  EventType,
  TrailEvent,
  Writing,
} from './trail-events.ts';

/** Every type of event has its sentence; the compiler finds one that is forgotten. */
const SENTENCES: EventSentences = { ...FORMATION, ...EXECUTION };

type Told<Type extends EventType> = { [Each in Type]: { type: Each; data: DataOf[Each] } }[Type];

/** The values of an event's sentence, `trail.event.<type>`, and what somebody wrote about it. */
export function sentenceOf<Type extends EventType>(event: Told<Type>, write: Writing): EventSentence {
  return SENTENCES[event.type](event.data, write);
}

/** Which kind of task each step asked for, as the events at hand show it. */
export function stepsOf(events: readonly TrailEvent[]): Map<string, Task['kind']> {
  const steps = new Map<string, Task['kind']>();
  for (const event of events) {
    const [task] = event.type === 'StepOpened' ? event.data.tasks : [];
    if (event.type === 'StepOpened' && task)
      steps.set(`${event.data.procedure}/${event.data.order}`, task.kind);
  }
  return steps;
}
