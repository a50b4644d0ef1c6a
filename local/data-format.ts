import { readdirSync } from 'node:fs';
import type { Folder } from './folder.ts';

/** Data that another version of Sharaka wrote are left as they are: a start says so, and how to go on. */

const FILE = 'format.json';

/** Of what one machine keeps in its folder. It is raised with every change after which older data cannot be read. */
const FORMAT = 17;

export class DataUnreadable extends Error {
  constructor(folder: Folder, why: string) {
    super(
      `The data in ${folder.path} were written by another version of Sharaka, and this one cannot read them (${why}). Nothing was changed. Keep them and start beside them: SHARAKA_DATA=another-folder npm start. Or delete them and begin anew: npm start -- --fresh`,
    );
  }
}

/** Refuses a folder whose data have another format, before anything is written; notes the format in a new one. */
export function assertFormat(folder: Folder): void {
  const found = folder.read(FILE);
  const hasData = readdirSync(folder.path).some((name) => name.endsWith('.db'));
  if (hasData && found !== FORMAT)
    throw new DataUnreadable(folder, `format ${typeof found === 'number' ? found : 1} instead of ${FORMAT}`);
  folder.write(FILE, FORMAT);
}
