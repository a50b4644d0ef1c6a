import * as z from 'zod/mini';
import type { Command, PersonCommand } from '../aggregates/convention/commands.ts';
import type { Convention } from '../aggregates/convention/convention.ts';
import type { Event } from '../aggregates/convention/events.ts';
import { isMember } from '../aggregates/convention/permissions.ts';
import { refuse } from '../aggregates/convention/refusals.ts';
import { fingerprint } from '../kernel/chain.ts';
import { etagOf } from '../kernel/version.ts';
import { log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { load } from '../store/conventions.ts';
import { execute, type Request, type Result } from '../store/execute.ts';
import { StoreRefusal } from '../store/refusals.ts';
import { openStore } from '../store/table.ts';
import type { HttpRequest, Route } from './http.ts';
import { idOf } from './ids.ts';
import { idempotencyKeyOf, ifMatchOf, parseBody } from './parse.ts';
import { ApiRefusal } from './refusals.ts';

/** A route that brings one command to one convention. */

export interface Decided {
  convention: Convention;
  events: readonly Event[];
}

export interface CommandRoute<B> {
  route: string;
  summary: string;
  /** The commands that `command` can ask for. */
  acts: readonly PersonCommand[];
  /** A body as callers send it, for the document. */
  example: B;
  body: z.ZodMiniType<B>;
  /** The command that the address and the body ask for. */
  command: (body: B, params: Record<string, string>) => Command;
  /** 201 when something is created, 200 otherwise. */
  status: 200 | 201;
  /** What was created or changed, besides where the convention stands. */
  show?: (decided: Decided) => Record<string, unknown>;
  /** The convention that is meant; the address's `{id}` unless said otherwise. */
  target?: (request: HttpRequest) => string;
  /** Edits name the version they were made on. */
  needsIfMatch?: boolean;
  /** Deletions repeat harmlessly, so their key is optional. */
  keyOptional?: boolean;
}

/** The part of a command's answer that its headers are made of; the rest differs from route to route. */
const Standing = z.object({ convention: z.object({ id: z.string(), version: z.int() }) });

/** The caller's key, apart from everybody else's; undefined where it is optional and not given. */
function keyOf(request: HttpRequest, optional: boolean): string | undefined {
  if (optional && request.headers['idempotency-key'] === undefined) return undefined;
  const { party, sub } = request.person();
  // The separator may occur in a subject: escaped, two people's keys can never be the same.
  return `${party}#${encodeURIComponent(sub)}#${idempotencyKeyOf(request.headers)}`;
}

/**
 * Executes; but that a version is old tells that there is a convention, so only its own parties learn it: to
 * all others a convention is unknown, whatever their If-Match says.
 */
async function executeUnseen(request: Request, party: string): Promise<Result> {
  try {
    return await execute(openStore(), request);
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.code !== 'versionMismatch') throw error;
    const { convention } = await load(openStore(), request.conventionId);
    throw convention && isMember(convention, party) ? error : refuse('notFound');
  }
}

/** A documented route: what the OpenAPI document says of it, and what serves it. */
export interface Documented extends Route {
  summary: string;
  acts: readonly PersonCommand[];
  body: z.ZodMiniType;
  example: unknown;
  status: number;
  needsIfMatch?: boolean;
  needsKey?: boolean;
  /** An act on the stage's calendar: a repeat is the same act, so it takes no key and names no version. */
  repeatsHarmlessly?: boolean;
}

export function commandRoute<B>(given: CommandRoute<B>): Documented {
  const { route, summary, acts, example, body: schema, status } = given;
  const { needsIfMatch = false, keyOptional = false } = given;
  const handle: Route['handle'] = async (request) => {
    const actor = request.person();
    const conventionId = given.target?.(request) ?? idOf(request.params.id);
    const key = keyOf(request, keyOptional);
    const expected = ifMatchOf(request.headers);
    if (needsIfMatch && expected === undefined) throw new ApiRefusal('preconditionRequired');
    const body = parseBody(schema, request.body, request.language);
    const { method, path } = request;
    const idempotency = key && {
      key,
      fingerprint: fingerprint({ method, path, body: request.body ?? null }),
    };
    const params = Object.fromEntries(
      Object.entries(request.params).map(([name, value]) => [name, value ?? '']),
    );
    const asked: Request = {
      conventionId,
      command: given.command(body, params),
      actor,
      rules: stageRules(),
      now: () => new Date().toISOString(),
      ...(idempotency && { idempotency }),
      ...(Array.isArray(expected) && { expectedVersions: expected }),
      answer: (decided) => {
        const { id, number, phase, version } = decided.convention;
        return { status, body: { convention: { id, number, phase, version }, ...given.show?.(decided) } };
      },
    };
    const { answer, events, replayed } = await executeUnseen(asked, actor.party);
    // With these numbers an act is found again in everything that followed from it.
    const seqs = events.map(({ seq }) => seq);
    log('info', 'a command was carried out', { conventionId, command: asked.command.type, seqs, replayed });
    const accepted = Standing.parse(answer?.body);
    return {
      status: answer?.status ?? status,
      headers: {
        etag: etagOf(accepted.convention.version),
        ...(status === 201 && { location: `/v1/conventions/${accepted.convention.id}` }),
      },
      body: answer?.body,
    };
  };
  return {
    route,
    summary,
    acts,
    example,
    body: schema,
    status,
    needsIfMatch,
    needsKey: !keyOptional,
    handle,
  };
}
