import * as z from 'zod/mini';
import type { Description } from '../../kernel/description.ts';
import { FAULTS } from '../../kernel/faults.ts';
import { MESSAGES } from '../all-messages.ts';
import { answerOf, CATALOGUE, type DocumentedRoute, ENTRIES, type Entry } from './catalogue.ts';
import { componentsOf, refTo, SHARED_SCHEMAS } from './components.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { byStatus, codesOf } from './refusals.ts';
import { header, json, LANGUAGE_HEADER, SharedResponses } from './responses.ts';
import { descriptionOf, INFO, OF_FILES, PARAMETERS, READING } from './words.ts';

/** The OpenAPI 3.1 document, made of the very tables and schemas that serve and validate the requests. */

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(MESSAGES.refusals)),
  detail: z.string(),
  instance: z.string(),
  errors: z.optional(
    z.array(
      z.object({ path: z.string(), code: z.optional(z.enum(Object.keys(FAULTS))), message: z.string() }),
    ),
  ),
});

const GatewayAnswer = z.object({ message: z.string() });

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: unknown };
  responses: Record<string, unknown>;
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

function requestBody({ route, body, csv, examples = [] }: DocumentedRoute, description: Description) {
  if (csv) {
    const [example] = examples.map((name) => description.examples[name]);
    const content = { 'text/csv': { schema: { type: 'string' }, example } };
    return { requestBody: { required: true, description: OF_FILES, content } };
  }
  if (!body) return {};
  const schema = refTo(componentName(route, 'Body'));
  const shown = examples.map((name) => [name, { value: description.examples[name] }] as const);
  const given = shown.length > 0 ? { examples: Object.fromEntries(shown) } : { example: {} };
  const content = { 'application/json': { schema, ...given } };
  return { requestBody: { required: !z.safeParse(body, {}).success, content } };
}

/** The successful answer. */
function successOf(
  { route, body, status = 200, tagged, answersCsv, repeatsHarmlessly }: DocumentedRoute,
  { noun }: Description,
) {
  const described = body ? (status === 201 ? 'Created' : 'Done') : 'Found';
  const headers = {
    ...LANGUAGE_HEADER,
    ...(tagged && { ETag: header('The version, for If-Match') }),
    ...(body && !repeatsHarmlessly && { ETag: header('The version that it led to') }),
    ...(status === 201 && { Location: header(`The ${noun}`) }),
  };
  const content = {
    ...json(refTo(componentName(route, 'Answer'))),
    ...(answersCsv && { 'text/csv': { schema: { type: 'string' } } }),
  };
  return { [status]: { description: described, headers, content } };
}

function operationOf({ documented, heading, description }: Entry, shared: SharedResponses): Operation {
  const { route, summary } = documented;
  const codes = codesOf(documented, description.refusalsOf);
  return {
    operationId: operationId(route),
    summary,
    description: descriptionOf(documented, description),
    tags: [heading],
    parameters: parametersOf(documented, { ...PARAMETERS, ...description.parameters }),
    ...requestBody(documented, description),
    responses: { ...successOf(documented, description), ...shared.refusals(byStatus(MESSAGES, codes)) },
  };
}

/** The named schemas, then every body and answer by the name of its component. */
function componentSchemas(): Record<string, z.ZodMiniType> {
  const named = Object.assign({}, SHARED_SCHEMAS, ...CATALOGUE.map(({ description }) => description.schemas));
  const bodies = ENTRIES.flatMap(({ documented: { route, body } }) =>
    body ? [[componentName(route, 'Body'), body] as const] : [],
  );
  const answers = ENTRIES.map(
    (entry) => [componentName(entry.documented.route, 'Answer'), answerOf(entry)] as const,
  );
  return {
    ...named,
    Problem,
    GatewayAnswer,
    ...Object.fromEntries(bodies),
    ...Object.fromEntries(answers),
  };
}

const pathOf = ({ documented: { route } }: Entry) => route.split(' ')[1] ?? '';

/** By their addresses, so that a route that changes its table leaves the document as it is. */
const IN_ORDER = [...ENTRIES].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0));

function pathsOf(shared: SharedResponses) {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const entry of IN_ORDER) {
    const [method = '', path = ''] = entry.documented.route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(entry, shared) };
  }
  return paths;
}

function tags() {
  const headings = Object.assign(
    { Reading: READING },
    ...CATALOGUE.map(({ description }) => description.headings),
  );
  return Object.entries<string>(headings).map(([name, description]) => ({ name, description }));
}

export function openApi() {
  const shared = new SharedResponses();
  const paths = pathsOf(shared);
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/', description: 'The stage that serves this document' }],
    tags: tags(),
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
