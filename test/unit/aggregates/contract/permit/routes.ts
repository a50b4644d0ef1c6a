import * as z from 'zod/mini';
import { taskIdOf } from '../../../../../functions/kernel/id.ts';
import { commandRoutesOf, type RouteTable } from '../../../../../functions/kernel/route.ts';
import { COMMANDS, type Command, type Event } from './permit.ts';

/** The API of a permit, as data. */

const route = commandRoutesOf<Command, Event, 'PermitAccepted', never>();
const { ask, decide } = COMMANDS;

export const PERMIT_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Permits',
  heading: 'Permits',
  routes: [
    route({
      route: 'POST /v1/permits',
      summary: 'Ask for a permit',
      answers: 'PermitAccepted',
      gives: ['ask'],
      body: ask.data,
      command: (data) => ({ type: 'ask', data }),
      begins: true,
      status: 201,
    }),
    route({
      route: 'POST /v1/permit-tasks/{id}/decision',
      summary: 'Decide a task of a permit',
      answers: 'PermitAccepted',
      gives: ['decide'],
      body: z.omit(decide.data, { task: true }),
      ofTask: true,
      command: (decision, { id }) => ({ type: 'decide', data: { ...decision, task: taskIdOf(id).task } }),
      status: 200,
    }),
  ],
};
