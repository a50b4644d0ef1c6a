import { afterAll } from 'vitest';
import { endLeftover } from '../local/dynamodb.ts';
import { Folder } from '../local/folder.ts';
import { temporaryFolder } from '../local/temporary.ts';

/**
 * A folder for the tests of a file, removed after them. Hooks run in reverse order: what a file ends in a hook of its
 * own, after this call, has ended by then. A DynamoDB Local that a killed machine left in it is ended too.
 */
export function folderOfTests(name: string): Folder {
  const { path, remove } = temporaryFolder(name);
  const folder = new Folder(path);
  afterAll(async () => {
    endLeftover(folder);
    await remove();
  });
  return folder;
}
