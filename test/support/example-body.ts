import { openApi } from '../../functions/api/openapi/document.ts';

/** Bodies as the API's document shows them. */

interface Operation {
  requestBody?: { content: Record<string, { examples?: Record<string, { value?: unknown }> }> };
}

const operations = new Map(
  Object.entries(Object(openApi()).paths).flatMap(([path, methods]) =>
    Object.entries(Object(methods)).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      Object(operation),
    ]),
  ),
);

/** A body that a route takes, as the first example of the document; an empty one where it needs none. */
export function exampleBody(route: string): unknown {
  const content = operations.get(route)?.requestBody?.content ?? {};
  const [{ examples = {} } = {}] = Object.values(content);
  return Object.values(examples)[0]?.value ?? {};
}
