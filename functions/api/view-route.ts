import type { Convention } from '../aggregates/convention/convention.ts';
import { idOf } from '../kernel/id.ts';
import type { Person } from '../kernel/principal.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Reader, Resource, RouteTable, ViewRoute } from '../kernel/route.ts';
import { etagOf } from '../kernel/version.ts';
import { load } from '../store/conventions.ts';
import { openStore } from '../store/table.ts';
import { conventionAt } from '../store/trail.ts';
import { ok, type Route } from './http.ts';
import { parseQuery } from './parse.ts';

/** Serves the routes that show one aggregate. */

/** An aggregate that the person may know; a foreign one is as unknown as one that does not exist. */
export async function known(resource: Resource<Convention>, person: Person, id: string): Promise<Convention> {
  const { convention } = await load(openStore(), id);
  if (!convention || !resource.knows(convention, person)) throw refuse('notFound');
  return convention;
}

/** An aggregate after its event number `at`: folded anew from the trail. A number yet to come is unknown. */
async function asItWas({ id }: Convention, at: number): Promise<Convention> {
  const past = await conventionAt(openStore(), id, at);
  if (past?.version !== at) throw refuse('notFound');
  return past;
}

/** The routes of a table, each with what serves it. */
export function viewRoutes(
  resource: Resource<Convention>,
  { routes }: RouteTable<ViewRoute<Convention>>,
): Route[] {
  return routes.map(({ route, query, at: atOf, show, tagged }) => ({
    route,
    ...(query && { query }),
    handle: async ({ query: asked, language, params, ...request }) => {
      const person = request.person();
      const read: Reader = (schema) => parseQuery(schema, asked, language);
      const at = atOf?.(read);
      const current = await known(resource, person, idOf(params.id));
      const state = at === undefined ? current : await asItWas(current, at);
      const body = show(state, read, { person, language, now: new Date().toISOString() });
      return ok(body, tagged && { etag: etagOf(state.version) });
    },
  }));
}
