import type { Kind } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent, Stored } from '../kernel/event.ts';
import { idOf } from '../kernel/id.ts';
import type { Person } from '../kernel/principal.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Reader, RouteTable, ViewRoute } from '../kernel/route.ts';
import { etagOf } from '../kernel/version.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';
import { eventsAfter, stateAt } from '../store/trail.ts';
import { ok, type Route } from './http.ts';
import { parseBody, parseQuery } from './parse.ts';

/** Serves the routes that show one aggregate. */

/** An aggregate that the person may know; a foreign one is as unknown as one that does not exist. */
export async function known<S extends Versioned, E extends NewEvent, Key extends object>(
  kind: Kind<S, E, Key>,
  person: Person,
  id: string,
): Promise<S> {
  const { state } = await load(openStore(), kind, id);
  if (!state || !kind.knows(state, person)) throw refuse('notFound');
  return state;
}

/** An aggregate after its event number `at`: folded anew from the trail. A number yet to come is unknown. */
async function asItWas<S extends Versioned, E extends NewEvent, Key extends object>(
  kind: Kind<S, E, Key>,
  { id }: Versioned,
  at: number,
): Promise<S> {
  const past = await stateAt(openStore(), kind, id, at);
  if (past?.version !== at) throw refuse('notFound');
  return past;
}

/** The routes of a table, each with what serves it. */
export function viewRoutes<S extends Versioned, E extends NewEvent, Key extends object>(
  kind: Kind<S, E, Key>,
  { routes }: RouteTable<ViewRoute<S, string, Stored<E, Key>>>,
): Route[] {
  return routes.map(({ route, query, at: atOf, show, tagged, body: asks }) => ({
    route,
    ...(query && { query }),
    handle: async ({ query: asked, body: sent, language, params, ...request }) => {
      const person = request.person();
      const read: Reader = (schema) =>
        asks ? parseBody(schema, sent, language) : parseQuery(schema, asked, language);
      const at = atOf?.(read);
      const current = await known(kind, person, idOf(params.id));
      const state = at === undefined ? current : await asItWas(kind, current, at);
      const body = await show(state, read, {
        person,
        language,
        now: new Date().toISOString(),
        eventsAfter: (seq) => eventsAfter(openStore(), kind, current.id, seq),
      });
      return ok(body, tagged && { etag: etagOf(state.version) });
    },
  }));
}
