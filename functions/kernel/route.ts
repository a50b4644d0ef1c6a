import type * as z from 'zod/mini';
import type { Person } from './principal.ts';
import type { Language } from './wording.ts';

/**
 * Routes as data: an aggregate says what can be asked of it over HTTP; the API serves it, its document is written from
 * it, and infrastructure gives each route to its function. Nothing here knows HTTP's own matters: keys, versions,
 * headers, forms of refusal.
 */

/** The parameters of an address, as they came. */
export type Params = Readonly<Record<string, string | undefined>>;

/** Reads a request's body or query by a schema; refuses what does not fit. */
export type Reader = <T>(schema: z.ZodMiniType<T>) => T;

/** The common fields of every route. */
export interface RouteFacts<Answer extends string = string> {
  /** As the HTTP API knows it: `POST /v1/conventions/{id}/pledges`. */
  route: string;
  summary: string;
  /** The schema of what it answers, by its name among the answers of its aggregate. */
  answers: Answer;
  /** The parameters of its query; without a schema it knows none. */
  query?: z.ZodMiniType;
  /** The refusals of a route besides those of every route of its kind. */
  refusals?: readonly string[];
}

/** A route that gives one command to one aggregate. */
export interface CommandRoute<
  Command extends { type: string },
  Event,
  Answer extends string = string,
  Example extends string = string,
> extends RouteFacts<Answer> {
  /** The commands that `command` can give. */
  gives: readonly Command['type'][];
  body: z.ZodMiniType;
  /** Bodies as callers send them, the usual one first, by their names among the examples; absent where it is empty. */
  examples?: readonly Example[];
  command(read: Reader, params: Params): Command;
  /** 201 when something is created, 200 otherwise. */
  status: 200 | 201;
  /** The thing that was created or changed, besides the aggregate's phase and version. */
  shows?(events: readonly Event[]): Record<string, unknown>;
  /** It begins an aggregate: its id follows from who asks and their key, so that a repeat finds the first one. */
  begins?: true;
  /** The id of what begins, where the body names it: then a repeat finds it by that. */
  begunId?(command: Command): string;
  /** The address names a task, which belongs to the aggregate. */
  ofTask?: true;
  /** Edits name the version they were made on. */
  needsIfMatch?: true;
  /** Deletions repeat harmlessly, so their key is optional. */
  keyOptional?: true;
}

/** For whom something is shown, and when (ISO, UTC). */
export interface Reading {
  person: Person;
  language: Language;
  now: string;
}

/** What a view is shown from beside the state. */
export interface ViewReading<Event> extends Reading {
  /** The aggregate's events after a number, in order, read as they are asked for. */
  eventsAfter(seq: number): AsyncIterable<Event>;
}

/** A route that shows one aggregate to those who may know it. */
export interface ViewRoute<S, Answer extends string = string, Event = unknown> extends RouteFacts<Answer> {
  /** The number of the event after which it is shown; undefined for the aggregate as it stands. */
  at?(read: Reader): number | undefined;
  show(state: S, read: Reader, reading: ViewReading<Event>): unknown;
  /** Its answer bears the version as an ETag. */
  tagged?: true;
  /** What is laid beside the aggregate: then `read` reads the body. Nothing of it is stored. */
  body?: z.ZodMiniType;
  examples?: readonly string[];
  repeatsHarmlessly?: true;
  reads?: true;
}

/** The routes of one function, under one heading of the document. */
export interface RouteTable<Route extends RouteFacts = RouteFacts> {
  /** The function that serves them, by the name that infrastructure gives it. */
  servedBy: string;
  heading: string;
  routes: readonly Route[];
}

/** A route whose command is made of a body of one schema. */
export function commandRoutesOf<
  Command extends { type: string },
  Event,
  Answer extends string,
  Example extends string,
>() {
  type Route = CommandRoute<Command, Event, Answer, Example>;
  type Given<Body> = Omit<Route, 'body' | 'command'> & {
    body: z.ZodMiniType<Body>;
    command(body: Body, params: Params): Command;
  };
  return <Body>({ command, ...given }: Given<Body>): Route => ({
    ...given,
    command: (read, params) => command(read(given.body), params),
  });
}
