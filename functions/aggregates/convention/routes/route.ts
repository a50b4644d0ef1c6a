import { commandRoutesOf } from '../../../kernel/route.ts';
import type { Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { ConventionAnswer } from '../shown/answers.ts';
import type { ConventionExample } from '../shown/examples.ts';

/** A route that gives a convention a command. */
export const route = commandRoutesOf<Command, Event, ConventionAnswer, ConventionExample>();
