import * as z from 'zod/mini';
import document from '../../../docs/openapi.json' with { type: 'json' };
import { serve } from '../http.ts';
import { ApiRefusal } from '../refusals.ts';
import { OPEN_READS, OPEN_ROUTES } from './routes.ts';

/** The answer to requests that no route serves: unknown addresses, and methods that an address does not have. */

/** The routes that are open and not in the document. */
const OPEN = [...OPEN_ROUTES, ...OPEN_READS].map((route) => ({
  path: route.replace('GET ', ''),
  methods: ['get'],
}));

const KNOWN = [
  ...Object.entries<object>(document.paths).map(([path, item]) => ({ path, methods: Object.keys(item) })),
  ...OPEN,
].map(({ path, methods }) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  methods: methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
}));

/** Refuses with the methods of the address, where it is one of the API's. */
function refusalOf(path: string): ApiRefusal {
  const methods = KNOWN.filter(({ pattern }) => pattern.test(path)).flatMap((each) => each.methods);
  if (methods.length === 0) return new ApiRefusal('routeUnknown');
  const allow = [...new Set(methods)].join(', ');
  return new ApiRefusal('methodNotAllowed', { allowed: { name: allow } }).with({ allow });
}

export const unknownRoute = serve([
  {
    route: '$default',
    query: z.looseObject({}),
    handle: async ({ path }) => {
      throw refusalOf(path);
    },
  },
]);
