import { commandRoutesOf } from '../../../kernel/route.ts';
import type { Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { ConventionAnswer } from '../shown/answers.ts';
import type { ConventionExample } from '../shown/examples.ts';

/** The entries that an act has booked. */
export const booked = (events: readonly Event[]) => ({
  entries: events.flatMap((event) => ('entries' in event.data ? event.data.entries : [])),
});

/** A route that gives a convention a command. */
export const route = commandRoutesOf<Command, Event, ConventionAnswer, ConventionExample>();
