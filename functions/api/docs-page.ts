/** The OpenAPI document as one plain page: no script, no request to anybody else. */

interface Operation {
  summary: string;
  parameters?: { name?: string | undefined; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
}
interface Document {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a2b2b}code{font-weight:600}pre{background:#f2f5f4;padding:1rem;overflow:auto;max-height:24rem}section{border-top:1px solid #c9d6d3;padding:1rem 0}';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
}

function section(method: string, path: string, { summary, parameters = [], requestBody }: Operation): string {
  const named = parameters
    .map((each) => `${each.name} (${each.in}${each.required ? ', required' : ''})`)
    .join(', ');
  const schema = requestBody && JSON.stringify(Object.values(requestBody.content)[0]?.schema, null, 2);
  return `<section><h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2><p>${escaped(summary)}</p>${
    named ? `<p>Parameters: ${escaped(named)}</p>` : ''
  }${schema ? `<details><summary>Body</summary><pre>${escaped(schema)}</pre></details>` : ''}</section>`;
}

export function docsPage({ info, paths }: Document): string {
  const sections = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(info.title)} API</title><style>${STYLE}</style><h1>${escaped(info.title)} API v1</h1><p>${escaped(info.description)} <a href="/v1/openapi.json">openapi.json</a></p>${sections.join('')}</html>`;
}
