import { writeFileSync } from 'node:fs';
import { openApi } from './document.ts';

/** Writes docs/openapi.json: `npm run openapi`, after any change of a route or schema. */
writeFileSync(
  new URL('../../../docs/openapi.json', import.meta.url),
  `${JSON.stringify(openApi(), null, 2)}\n`,
);
