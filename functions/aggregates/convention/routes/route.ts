import { commandRoutesOf } from '../../../kernel/route.ts';
import type { ConventionAnswer } from '../answers.ts';
import type { Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { ConventionExample } from '../examples.ts';

/** A route that gives a convention a command. */
export const route = commandRoutesOf<Command, Event, ConventionAnswer, ConventionExample>();
