import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Command } from '../aggregates/convention/commands.ts';
import type { Convention } from '../aggregates/convention/convention.ts';
import type { Event } from '../aggregates/convention/events.ts';
import { fingerprint } from '../kernel/chain.ts';
import { idOf, taskIdOf } from '../kernel/id.ts';
import type { Person } from '../kernel/principal.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CommandRoute, Resource, RouteTable } from '../kernel/route.ts';
import { etagOf } from '../kernel/version.ts';
import { log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { load } from '../store/conventions.ts';
import { execute, type Request, type Result } from '../store/execute.ts';
import { StoreRefusal } from '../store/refusals.ts';
import { openStore } from '../store/table.ts';
import type { HttpAnswer, HttpRequest, Route } from './http.ts';
import { idempotencyKeyOf, ifMatchOf, parseBody } from './parse.ts';
import { ApiRefusal } from './refusals.ts';

/** Serves the routes that give an aggregate commands. */

type Given = CommandRoute<Command, Event>;

/** The part of a command's answer that its headers are made of. */
const Progress = z.object({ id: z.string(), version: z.int() });

/** The caller's key, apart from everybody else's; undefined where it is optional and not given. */
function keyOf(request: HttpRequest, { keyOptional }: Given): string | undefined {
  if (keyOptional && request.headers['idempotency-key'] === undefined) return undefined;
  const { party, sub } = request.person();
  // The separator may occur in a subject: escaped, two people's keys can never be the same.
  return `${party}#${encodeURIComponent(sub)}#${idempotencyKeyOf(request.headers)}`;
}

/** The id of what begins follows from who asks and their key: a repeat finds the first one. */
function newId(request: HttpRequest, letter: string): string {
  const { party, sub } = request.person();
  const digest = createHash('sha256')
    .update(JSON.stringify([party, sub, idempotencyKeyOf(request.headers)]))
    .digest('hex');
  return `${letter}${BigInt(`0x${digest}`).toString(36).slice(0, 20)}`;
}

function targetOf(request: HttpRequest, { begins, ofTask }: Given, { letter }: Resource<Convention>): string {
  if (begins) return newId(request, letter);
  return ofTask ? taskIdOf(request.params.id).aggregate : idOf(request.params.id);
}

/**
 * Executes; but that a version is old tells that there is an aggregate, so only those who may know it learn that: to
 * all others it is unknown, whatever their If-Match says.
 */
async function executeUnseen(
  resource: Resource<Convention>,
  request: Request,
  person: Person,
): Promise<Result> {
  try {
    return await execute(openStore(), request);
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.code !== 'versionMismatch') throw error;
    const { convention } = await load(openStore(), request.conventionId);
    throw convention && resource.knows(convention, person) ? error : refuse('notFound');
  }
}

/** What is to be executed, and what is answered when it is. */
function requestOf(resource: Resource<Convention>, given: Given, request: HttpRequest): Request {
  const { status, needsIfMatch } = given;
  const actor = request.person();
  const conventionId = targetOf(request, given, resource);
  const key = keyOf(request, given);
  const expected = ifMatchOf(request.headers);
  if (needsIfMatch && expected === undefined) throw new ApiRefusal('preconditionRequired');
  const { method, path } = request;
  return {
    conventionId,
    command: given.command((schema) => parseBody(schema, request.body, request.language), request.params),
    actor,
    rules: stageRules(),
    now: () => new Date().toISOString(),
    ...(key && {
      idempotency: { key, fingerprint: fingerprint({ method, path, body: request.body ?? null }) },
    }),
    ...(Array.isArray(expected) && { expectedVersions: expected }),
    answer: ({ convention, events }) => {
      const progress = resource.progress(convention);
      return { status, body: { [resource.name]: progress, ...given.shows?.(events) } };
    },
  };
}

/** The answer as it was given to the first request with this key. */
function answerOf(resource: Resource<Convention>, given: Given, { answer }: Result): HttpAnswer {
  const { status = given.status, body } = answer ?? {};
  const { [resource.name]: progress } = z.looseObject({}).parse(body);
  const { id, version } = Progress.parse(progress);
  return {
    status,
    headers: {
      etag: etagOf(version),
      ...(given.status === 201 && { location: `${resource.path}/${id}` }),
    },
    body,
  };
}

function serving(resource: Resource<Convention>, given: Given): Route {
  return {
    route: given.route,
    handle: async (request) => {
      const asked = requestOf(resource, given, request);
      const result = await executeUnseen(resource, asked, request.person());
      // With these numbers an act is found again in everything that followed from it.
      const seqs = result.events.map(({ seq }) => seq);
      const { conventionId, command } = asked;
      const { replayed } = result;
      log('info', 'a command was carried out', { conventionId, command: command.type, seqs, replayed });
      return answerOf(resource, given, result);
    },
  };
}

/** The routes of a table, each with what serves it. */
export function commandRoutes(resource: Resource<Convention>, { routes }: RouteTable<Given>): Route[] {
  return routes.map((given) => serving(resource, given));
}
