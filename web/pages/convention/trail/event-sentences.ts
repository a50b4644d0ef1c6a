import type { Task } from '../../../parts/convention/convention.ts';
import { EXECUTION } from './execution-sentences.ts';
import { FORMATION } from './formation-sentences.ts';
import type { DataOf, EventType, Saying, Sayings, TrailEvent, Writing } from './trail-events.ts';

/** Every type of event has its saying; the compiler finds one that is forgotten. */
const SAYINGS: Sayings = { ...FORMATION, ...EXECUTION };

type Told<Type extends EventType> = { [Each in Type]: { type: Each; data: DataOf[Each] } }[Type];

/** The values of an event's sentence, `convention.event.<type>`, and what somebody wrote about it. */
export function sayingOf<Type extends EventType>(event: Told<Type>, write: Writing): Saying {
  return SAYINGS[event.type](event.data, write);
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
