import { readFileSync, writeFileSync } from 'node:fs';
import { mapOf } from './paths.ts';

/** `npm run map` writes provinces.json from the topology. README.md says where that is from, and its licence. */

/** How many units the country is wide: on a phone a region that fills the screen is still smooth. */
const WIDTH = 1500;

const fileOf = (name: string) => new URL(name, import.meta.url);

/** The text of provinces.json. */
export function provincesFile(): string {
  const map = mapOf(JSON.parse(readFileSync(fileOf('morocco-provinces.topo.json'), 'utf8')), WIDTH);
  const { provinces, ...frame } = map;
  const head = Object.entries(frame).map(([name, value]) => `  "${name}": ${value},\n`);
  const rows = Object.entries(provinces).map(
    ([id, { path, box }]) =>
      `    "${id}": {\n      "path": "${path}",\n      "box": [${box.join(', ')}]\n    }`,
  );
  return `{\n${head.join('')}  "provinces": {\n${rows.join(',\n')}\n  }\n}\n`;
}

if (import.meta.main) writeFileSync(fileOf('provinces.json'), provincesFile());
