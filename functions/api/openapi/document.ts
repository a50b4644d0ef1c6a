import * as z from 'zod/mini';
import { answerOf } from '../../aggregates/convention/answers.ts';
import { REFUSALS } from '../../aggregates/convention/refusals.ts';
import { FAULTS } from '../../kernel/faults.ts';
import { STORE_REFUSALS } from '../../store/refusals.ts';
import { Calendar, CalendarView } from '../calendar/answers.ts';
import { CALENDAR_ROUTES } from '../calendar/routes.ts';
import type { Documented } from '../command.ts';
import { Places } from '../places-answer.ts';
import { API_REFUSALS } from '../refusals.ts';
import { CONVENTION_ROUTES } from '../routes/conventions.ts';
import { MONEY_ROUTES } from '../routes/money.ts';
import { READ_ROUTES, type ReadRoute } from '../routes/read.ts';
import { componentsOf, refTo } from './components.ts';
import { refusalsOfAct, refusalsOfRead } from './refusals.ts';
import { header, json, LANGUAGE_HEADER, SharedResponses } from './responses.ts';
import { descriptionOfAct, descriptionOfRead, INFO, PARAMETERS, TAGS } from './words.ts';

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

const GatewayAnswer = z.object({ message: z.string() });

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: unknown;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: unknown };
  responses: Record<string, unknown>;
}

const string = { type: 'string' };

function pathParameters(route: string): Parameter[] {
  return [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: PARAMETERS[name] ?? name,
    schema: string,
  }));
}

function queryParameters(query: z.ZodMiniType | undefined): Parameter[] {
  const properties = query && z.toJSONSchema(query, { io: 'input' }).properties;
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    description: PARAMETERS[name] ?? name,
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

function actParameters({
  needsKey = false,
  needsIfMatch = false,
  repeatsHarmlessly = false,
}: Documented): Parameter[] {
  if (repeatsHarmlessly) return [];
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

function readOperation(read: ReadRoute, shared: SharedResponses): Operation {
  const { route, summary, query } = read;
  const parameters = queryParameters(query);
  const isPaged = parameters.some(({ name }) => name === 'cursor');
  const isTagged = route.endsWith('/conventions/{id}');
  return {
    operationId: operationId(route),
    summary,
    description: descriptionOfRead(route, summary),
    tags: ['Reading'],
    parameters: [...pathParameters(route), ...parameters, LANGUAGE],
    responses: {
      200: {
        description: 'Found',
        headers: { ...LANGUAGE_HEADER, ...(isTagged && { ETag: header('The version, for If-Match') }) },
        content: json(refTo(componentName(route, 'Answer'))),
      },
      ...shared.refusals(refusalsOfRead(read, isPaged)),
    },
  };
}

function actOperation(documented: Documented, tag: string, shared: SharedResponses): Operation {
  const { route, summary, body, status, example } = documented;
  return {
    operationId: operationId(route),
    summary,
    description: descriptionOfAct(documented),
    tags: [tag],
    parameters: [...pathParameters(route), ...actParameters(documented), LANGUAGE],
    requestBody: {
      required: !z.safeParse(body, {}).success,
      content: { 'application/json': { schema: refTo(componentName(route, 'Body')), example } },
    },
    responses: {
      [status]: {
        description: status === 201 ? 'Created' : 'Done',
        headers: {
          ...LANGUAGE_HEADER,
          ...(!documented.repeatsHarmlessly && { ETag: header('The version that it led to') }),
          ...(status === 201 && { Location: header('The convention') }),
        },
        content: json(refTo(componentName(route, 'Answer'))),
      },
      ...shared.refusals(refusalsOfAct(documented)),
    },
  };
}

const ACTS: [string, readonly Documented[]][] = [
  ['Acts', CONVENTION_ROUTES],
  ['Money', MONEY_ROUTES],
  ['Calendar', CALENDAR_ROUTES],
];

/** What no aggregate answers. */
const OTHER_ANSWERS: Record<string, z.ZodMiniType> = {
  'GET /v1/calendar': Calendar,
  'PUT /v1/calendar/holidays/{day}': CalendarView,
  'DELETE /v1/calendar/holidays/{day}': CalendarView,
  'GET /v1/places': Places,
};

/** Every body and answer by the name of its component. */
function componentSchemas(): Record<string, z.ZodMiniType> {
  const acts = ACTS.flatMap(([, routes]) => routes);
  return {
    Problem,
    GatewayAnswer,
    ...Object.fromEntries(acts.map(({ route, body }) => [componentName(route, 'Body'), body])),
    ...Object.fromEntries(
      [...READ_ROUTES, ...acts].map(({ route }) => [
        componentName(route, 'Answer'),
        OTHER_ANSWERS[route] ?? answerOf(route),
      ]),
    ),
  };
}

export function openApi() {
  const paths: Record<string, Record<string, Operation>> = {};
  const shared = new SharedResponses();
  const put = (route: string, operation: Operation) => {
    const [method = '', path = ''] = route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  for (const route of READ_ROUTES) put(route.route, readOperation(route, shared));
  for (const [tag, routes] of ACTS)
    for (const route of routes) put(route.route, actOperation(route, tag, shared));
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/', description: 'The stage that serves this document' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the stage’s identity provider, with the caller’s party and roles',
        },
      },
      responses: shared.written,
      schemas: componentsOf(componentSchemas()),
    },
  };
}
