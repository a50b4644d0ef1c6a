import * as z from 'zod/mini';
import { REFUSALS } from '../domain/refusals.ts';
import { Summary } from '../store/lists.ts';
import { STORE_REFUSALS } from '../store/refusals.ts';
import { Accepted } from './command.ts';
import { API_REFUSALS } from './refusals.ts';
import { CONVENTION_ROUTES } from './routes/conventions.ts';
import { MONEY_ROUTES } from './routes/money.ts';
import { READ_ROUTES } from './routes/read.ts';

/** The OpenAPI 3.1 document, made of the very tables and schemas that serve and validate the requests. */

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys({ ...REFUSALS, ...STORE_REFUSALS, ...API_REFUSALS })),
  detail: z.string(),
  instance: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output' = 'input') {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });
  return rest;
}

const json = (schema: unknown) => ({ 'application/json': { schema } });
const header = (name: string, required: boolean, description: string) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodMiniType | undefined) {
  const properties = query ? (schemaOf(query).properties ?? {}) : {};
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

const refused = {
  description: 'Refused: a problem document (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operationId(route: string): string {
  const [method = '', path = ''] = route.split(' ');
  const words = path
    .replace('/v1/', '')
    .split(/[/{}-]+/)
    .filter(Boolean);
  return [method.toLowerCase(), ...words.map((word) => word[0]?.toUpperCase() + word.slice(1))].join('');
}

export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  const put = (route: string, operation: object) => {
    const [method = '', path = ''] = route.split(' ');
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { operationId: operationId(route), ...operation },
    };
  };
  for (const { route, summary, query } of READ_ROUTES) {
    put(route, {
      summary,
      parameters: [...pathParameters(route), ...queryParameters(query)],
      responses: { 200: { description: 'Found', content: json({}) }, default: refused },
    });
  }
  for (const { route, summary, body, status, needsIfMatch, needsKey } of [
    ...CONVENTION_ROUTES,
    ...MONEY_ROUTES,
  ]) {
    put(route, {
      summary,
      parameters: [
        ...pathParameters(route),
        header(
          'Idempotency-Key',
          needsKey ?? false,
          'New for each act; the same key repeats the same answer',
        ),
        header('If-Match', needsIfMatch ?? false, 'The ETag that the act was decided on'),
      ],
      ...(body && { requestBody: { required: true, content: json(schemaOf(body)) } }),
      responses: {
        [status]: { description: 'Done', content: json({ $ref: '#/components/schemas/Accepted' }) },
        default: refused,
      },
    });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sharaka',
      version: '1',
      description:
        'Tripartite partnership conventions, from proposal to closure. Amounts are integer centimes of MAD.',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: schemaOf(Problem, 'output'),
        Accepted: schemaOf(Accepted, 'output'),
        ConventionSummary: schemaOf(Summary, 'output'),
      },
    },
  };
}
