import * as z from 'zod/mini';
import type { DocumentedRoute } from './catalogue.ts';

/** The parameters of an operation: those of its address, of its query, and its headers. */

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: unknown;
}

type Meanings = Readonly<Record<string, string>>;

const string = { type: 'string' };

function ofPath(route: string, meanings: Meanings): Parameter[] {
  return [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: meanings[name] ?? name,
    schema: string,
  }));
}

const schemaOf = (query: z.ZodMiniType) => z.toJSONSchema(query, { io: 'input' });

/** The fields of a query, by their names. */
export const queryFields = (query: z.ZodMiniType): Record<string, unknown> =>
  schemaOf(query).properties ?? {};

function ofQuery(query: z.ZodMiniType | undefined, meanings: Meanings): Parameter[] {
  const { properties = {}, required = [] } = query ? schemaOf(query) : {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: meanings[name] ?? name,
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

function ofAct({ body, keyOptional, needsIfMatch, repeatsHarmlessly }: DocumentedRoute): Parameter[] {
  if (!body || repeatsHarmlessly) return [];
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: keyOptional !== true,
      description: 'New for each act; the same key repeats the same answer',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
    },
    {
      name: 'If-Match',
      in: 'header',
      required: needsIfMatch === true,
      description: 'The ETag that the act was decided on',
      schema: string,
    },
  ];
}

export function parametersOf(documented: DocumentedRoute, meanings: Meanings): Parameter[] {
  const { route, query } = documented;
  return [...ofPath(route, meanings), ...ofQuery(query, meanings), ...ofAct(documented), LANGUAGE];
}
