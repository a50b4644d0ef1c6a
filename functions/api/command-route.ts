import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { StageRules } from '../aggregates/convention/stage-rules.ts';
import type { Aggregate } from '../kernel/aggregate.ts';
import { fingerprint } from '../kernel/chain.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent, Stored } from '../kernel/event.ts';
import { idOf, taskIdOf } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CommandRoute, RouteTable } from '../kernel/route.ts';
import { etagOf } from '../kernel/version.ts';
import { log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { execute, type Request } from '../store/execute.ts';
import { load } from '../store/load.ts';
import { StoreRefusal } from '../store/refusals.ts';
import { openStore } from '../store/table.ts';
import type { HttpAnswer, HttpRequest, Route } from './http.ts';
import { permitOf } from './own-organisation.ts';
import { idempotencyKeyOf, ifMatchOf, parseBody } from './parse.ts';
import { ApiRefusal } from './refusals.ts';

/** Serves the routes that give an aggregate commands. */

/** The part of a command's answer that its headers are made of. */
const Progress = z.object({ id: z.string(), version: z.int() });

type Keyed = Pick<CommandRoute<{ type: string }, unknown>, 'keyOptional' | 'begins' | 'ofTask'>;

/** The caller's key, apart from everybody else's; undefined where it is optional and not given. */
function keyOf(request: HttpRequest, { keyOptional }: Keyed): string | undefined {
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

function targetOf(request: HttpRequest, { begins, ofTask }: Keyed, letter: string): string {
  if (begins) return newId(request, letter);
  return ofTask ? taskIdOf(request.params.id).aggregate : idOf(request.params.id);
}

/** The answer as it was given to the first request with this key. */
function answerOf(
  { kind, path }: { kind: string; path: string },
  created: 200 | 201,
  { status = created, body }: { status?: number; body?: unknown },
): HttpAnswer {
  const { [kind]: progress } = z.looseObject({}).parse(body);
  const { id, version } = Progress.parse(progress);
  return {
    status,
    headers: { etag: etagOf(version), ...(created === 201 && { location: `${path}/${id}` }) },
    body,
  };
}

/** The routes of a table, each with what serves it. */
export function commandRoutes<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
>(
  aggregate: Aggregate<S, E, Key, Command, StageRules>,
  { routes }: RouteTable<CommandRoute<Command, Stored<E, Key>>>,
): Route[] {
  type Given = CommandRoute<Command, Stored<E, Key>>;
  type Asked = Request<S, Stored<E, Key>, Command, StageRules>;

  /** The command to execute, and the answer. */
  function requestOf(given: Given, request: HttpRequest): Asked {
    const { status, needsIfMatch } = given;
    const actor = request.person();
    const target = targetOf(request, given, aggregate.letter);
    const key = keyOf(request, given);
    const expected = ifMatchOf(request.headers);
    if (needsIfMatch && expected === undefined) throw new ApiRefusal('preconditionRequired');
    const { method, path } = request;
    const command = given.command(
      (schema) => parseBody(schema, request.body, request.language),
      request.params,
    );
    return {
      id: given.begunId?.(command) ?? target,
      command,
      actor,
      permittedBy: permitOf(actor, aggregate),
      rules: stageRules(),
      now: () => new Date().toISOString(),
      ...(key && {
        idempotency: { key, fingerprint: fingerprint({ method, path, body: request.body ?? null }) },
      }),
      ...(Array.isArray(expected) && { expectedVersions: expected }),
      answer: ({ state, events }) => ({
        status,
        body: { [aggregate.kind]: aggregate.progress(state), ...given.shows?.(events) },
      }),
    };
  }

  /**
   * Executes; but that a version is old tells that there is an aggregate, so only those who may know it learn that: to
   * all others it is unknown, whatever their If-Match says.
   */
  async function executeUnseen(asked: Asked, request: HttpRequest) {
    try {
      return await execute(openStore(), aggregate, asked);
    } catch (error) {
      if (!(error instanceof StoreRefusal) || error.code !== 'versionMismatch') throw error;
      const { state } = await load(openStore(), aggregate, asked.id);
      throw state && aggregate.knows(state, request.person()) ? error : refuse('notFound');
    }
  }

  const serving = (given: Given): Route => ({
    route: given.route,
    handle: async (request) => {
      const asked = requestOf(given, request);
      const { events, replayed, answer } = await executeUnseen(asked, request);
      // With these numbers an act is found again in everything that followed from it.
      const seqs = events.map(({ seq }) => seq);
      const { id, command } = asked;
      log('info', 'a command was carried out', {
        [`${aggregate.kind}Id`]: id,
        command: command.type,
        seqs,
        replayed,
      });
      return answerOf(aggregate, given.status, answer ?? {});
    },
  });
  return routes.map(serving);
}
