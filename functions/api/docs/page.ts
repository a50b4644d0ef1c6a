import { FAULTS } from '../../kernel/faults.ts';
import type { Language } from '../../kernel/wording.ts';
import { MESSAGES } from '../all-messages.ts';
import { escaped, type Schema, typeOf } from './schema.ts';

/** The OpenAPI document as one plain page: no script, no request to anybody else. */

type Content = Record<string, { schema: Schema }>;

interface Operation {
  operationId: string;
  description: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, Answer>;
}

/** An answer of its own, or one of those that operations share. */
type Answer = { description: string; content: Content } | { $ref: string };

export interface Document {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, { description: string; content: Content }>;
  };
}

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:3rem;border-bottom:2px solid #2a7f6f}h3{margin:2rem 0 .25rem;scroll-margin-top:1rem}
code{font-size:.92em}small{opacity:.75}nav ul{columns:20rem;list-style:none;padding:0}
table{border-collapse:collapse;width:100%}table table{margin:0}
th,td{border:1px solid #8886;padding:.3rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th[scope=row]{width:14rem;font-weight:600}[lang=ar]{direction:rtl}`;

interface Listed {
  route: string;
  operation: Operation;
}

function schemaIn(content: Content | undefined): Schema | undefined {
  return content && Object.values(content)[0]?.schema;
}

function operationSection({ route, operation }: Listed, { components }: Document): string {
  const sharedOf = (ref: string) => components.responses[ref.split('/').at(-1) ?? ''];
  const { operationId, description, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: where, required, description = '', schema }) =>
      `<tr><th scope="row">${escaped(name)} <small>${where}${required ? ', required' : ''}</small></th><td>${
        description ? escaped(description) : typeOf(schema)
      }</td></tr>`,
  );
  const body = schemaIn(requestBody?.content);
  const answers = Object.entries(responses).map(([status, answer]) => {
    if ('$ref' in answer) return `<li>${status}: ${escaped(sharedOf(answer.$ref)?.description ?? '')}</li>`;
    const schema = schemaIn(answer.content);
    return `<li>${status}: ${schema ? typeOf(schema) : escaped(answer.description)}</li>`;
  });
  return `<h3 id="${escaped(operationId)}"><code>${escaped(route)}</code></h3>${description
    .split('\n\n')
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('')}
<table>${rows.join('')}</table>${body ? `<p>Body: ${typeOf(body)}</p>` : ''}<ul>${answers.join('')}</ul>`;
}

function refusalRows(): string {
  return Object.entries(MESSAGES.refusals)
    .map(([code, { status, ...sentences }]) => codeRow(`<code>${code}</code> ${status}`, sentences))
    .join('');
}

function faultRows(): string {
  return Object.entries(FAULTS)
    .map(([code, sentences]) => codeRow(`<code>${code}</code>`, sentences))
    .join('');
}

function codeRow(code: string, { ar, fr, en }: Record<Language, string>): string {
  return `<tr><th scope="row">${code}</th><td>${escaped(en)}<br><span lang="fr">${escaped(
    fr,
  )}</span><div lang="ar">${escaped(ar)}</div></td></tr>`;
}

/** The page, as HTML: every operation, every schema, every refusal, each under its own name. */
export function docsPage(document: Document): string {
  const { info, paths, components } = document;
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]): Listed => ({ route: `${method.toUpperCase()} ${path}`, operation }),
    ),
  );
  const tags = [...new Set(listed.flatMap(({ operation }) => operation.tags))];
  const under = (tag: string) => listed.filter(({ operation }) => operation.tags.includes(tag));
  const links = listed.map(
    ({ route, operation }) => `<li><a href="#${escaped(operation.operationId)}">${escaped(route)}</a></li>`,
  );
  const operations = tags.map(
    (tag) =>
      `<h2>${escaped(tag)}</h2>${under(tag)
        .map((each) => operationSection(each, document))
        .join('')}`,
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `<h3 id="${escaped(name)}">${escaped(name)}</h3><div>${typeOf(schema)}</div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(info.title)} API</title>
<style>${STYLE}</style></head><body><h1>${escaped(info.title)} API v1</h1>
<p>${escaped(info.description)} The same as a document: <a href="/v1/openapi.json">openapi.json</a>.</p>
<nav><ul>${links.join('')}</ul><p><a href="#schemas">Schemas</a>, <a href="#refusals">refusals</a>, <a href="#faults">faults of fields</a></p></nav>
${operations.join('')}<h2 id="schemas">Schemas</h2>${schemas.join('')}
<h2 id="refusals">Refusals</h2><p>The code is stable; the sentence follows Accept-Language.</p>
<table>${refusalRows()}</table><h2 id="faults">Faults of fields</h2>
<p>Codes of <code>errors</code>, beside what the schema itself says of types and lengths.</p>
<table>${faultRows()}</table></body></html>`;
}
