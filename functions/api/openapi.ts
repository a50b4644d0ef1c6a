import * as z from 'zod/mini';
import { FAULTS } from '../domain/faults.ts';
import { REFUSALS } from '../domain/refusals.ts';
import { STORE_REFUSALS } from '../store/refusals.ts';
import { answerOf } from './answers.ts';
import type { Documented } from './command.ts';
import { componentsOf, refTo } from './openapi-components.ts';
import { API_REFUSALS } from './refusals.ts';
import { CONVENTION_ROUTES } from './routes/conventions.ts';
import { MONEY_ROUTES } from './routes/money.ts';
import { READ_ROUTES, type ReadRoute } from './routes/read.ts';

/** The OpenAPI 3.1 document, made of the very tables and schemas that serve and validate the requests. */

const CODES = Object.keys({ ...REFUSALS, ...STORE_REFUSALS, ...API_REFUSALS });
const FAULT_CODES = Object.keys(FAULTS);

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(CODES),
  detail: z.string(),
  instance: z.string(),
  errors: z.optional(
    z.array(z.object({ path: z.string(), code: z.optional(z.enum(FAULT_CODES)), message: z.string() })),
  ),
});

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: unknown;
}
interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: unknown };
  responses: Record<string, unknown>;
}

const json = (schema: unknown) => ({ 'application/json': { schema } });
const string = { type: 'string' };
const header = (description: string) => ({ description, schema: string });

function pathParameters(route: string): Parameter[] {
  return [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: string,
  }));
}

function queryParameters(query: z.ZodMiniType | undefined): Parameter[] {
  const properties = query && z.toJSONSchema(query, { io: 'input' }).properties;
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
}

const LANGUAGE: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language of refusals: ar (default), fr or en',
  schema: string,
};

function actParameters({ needsKey = false, needsIfMatch = false }: Documented): Parameter[] {
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: needsKey,
      description: 'New for each act; the same key repeats the same answer',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
    },
    {
      name: 'If-Match',
      in: 'header',
      required: needsIfMatch,
      description: 'The ETag that the act was decided on',
      schema: string,
    },
  ];
}

const refused = {
  description: 'Refused: a problem document (RFC 9457)',
  headers: { 'Content-Language': header('The language it is written in') },
  content: { 'application/problem+json': { schema: refTo('Problem') } },
};

/** Nothing was lost: the same request, with the same key, is worth another try. */
const busy = {
  ...refused,
  description: 'Too busy: try again after as many seconds as Retry-After says, with the same key',
  headers: { ...refused.headers, 'Retry-After': header('Seconds') },
};

function operationId(route: string): string {
  const [method = '', path = ''] = route.split(' ');
  const words = path
    .replace('/v1/', '')
    .split(/[/{}-]+/)
    .filter(Boolean);
  return [method.toLowerCase(), ...words.map((word) => word[0]?.toUpperCase() + word.slice(1))].join('');
}

/** The name under which a route's body or answer stands among the components. */
function componentName(route: string, suffix: 'Body' | 'Answer'): string {
  const id = operationId(route);
  return `${id[0]?.toUpperCase()}${id.slice(1)}${suffix}`;
}

function readOperation({ route, summary, query }: ReadRoute): Operation {
  const isTagged = route.endsWith('/conventions/{id}');
  return {
    operationId: operationId(route),
    summary,
    tags: ['Reading'],
    parameters: [...pathParameters(route), ...queryParameters(query), LANGUAGE],
    responses: {
      200: {
        description: 'Found',
        ...(isTagged && { headers: { ETag: header('The version, for If-Match') } }),
        content: json(refTo(componentName(route, 'Answer'))),
      },
      503: busy,
      default: refused,
    },
  };
}

function actOperation(documented: Documented, tag: string): Operation {
  const { route, summary, body, status } = documented;
  return {
    operationId: operationId(route),
    summary,
    tags: [tag],
    parameters: [...pathParameters(route), ...actParameters(documented), LANGUAGE],
    ...(body && {
      requestBody: {
        required: !z.safeParse(body, {}).success,
        content: json(refTo(componentName(route, 'Body'))),
      },
    }),
    responses: {
      [status]: {
        description: status === 201 ? 'Created' : 'Done',
        headers: {
          ETag: header('The version that it led to'),
          ...(status === 201 && { Location: header('The convention') }),
        },
        content: json(refTo(componentName(route, 'Answer'))),
      },
      503: busy,
      default: refused,
    },
  };
}

const ACTS: [string, readonly Documented[]][] = [
  ['Acts', CONVENTION_ROUTES],
  ['Money', MONEY_ROUTES],
];

/** Every body and answer by the name of its component. */
function componentSchemas(): Record<string, z.ZodMiniType> {
  const acts = ACTS.flatMap(([, routes]) => routes);
  return {
    Problem,
    ...Object.fromEntries(
      acts.flatMap(({ route, body }) => (body ? [[componentName(route, 'Body'), body]] : [])),
    ),
    ...Object.fromEntries(
      [...READ_ROUTES, ...acts].map(({ route }) => [componentName(route, 'Answer'), answerOf(route)]),
    ),
  };
}

export function openApi() {
  const paths: Record<string, Record<string, Operation>> = {};
  const put = (route: string, operation: Operation) => {
    const [method = '', path = ''] = route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  for (const route of READ_ROUTES) put(route.route, readOperation(route));
  for (const [tag, routes] of ACTS) for (const route of routes) put(route.route, actOperation(route, tag));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sharaka',
      version: '1',
      description:
        'Tripartite partnership conventions, from proposal to closure. Amounts are integer centimes of MAD, days YYYY-MM-DD in Morocco, instants ISO 8601 in UTC.',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: componentsOf(componentSchemas()),
    },
  };
}
