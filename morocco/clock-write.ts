import { writeFileSync } from 'node:fs';
import { offsetsOf, ZONE } from './zone.ts';

/**
 * `npm run clock` writes clock.json from the zone data of the Node that runs it: of the project's own, which npm
 * keeps up to date. To be run again when the IANA database changes Morocco's clock.
 */
const file = new URL('clock.json', import.meta.url);
const offsets = offsetsOf(Date.UTC(1970, 0), Date.UTC(2100, 0));
const rows = offsets.map((each) => `    ${JSON.stringify(each).replace(',', ', ')}`).join(',\n');
writeFileSync(
  file,
  `{\n  "zone": "${ZONE}",\n  "version": "${process.versions.tz}",\n  "offsets": [\n${rows}\n  ]\n}\n`,
);
