import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Folder } from '../../local/folder.ts';
import { type Functions, loadFunctions } from '../../local/functions.ts';
import type { Assembly, Resource } from '../../local/template.ts';
import { type TemporaryFolder, temporaryFolder } from '../../local/temporary.ts';

/** A function of one machine that exits is started again by the next call, as on AWS. */

const BUNDLE = `
exports.handler = async ({ act }) => {
  if (act === 'refuse') throw Object.assign(new Error('no'), { name: 'Refused' });
  if (act === 'exit') process.exit(1);
  if (act === 'crash') setTimeout(() => { throw new Error('out of nowhere'); });
  if (act !== 'answer') return new Promise(() => undefined);
  return { answered: true };
};`;

let place: TemporaryFolder;
let folder: Folder;
let functions: Functions;
beforeEach(() => {
  place = temporaryFolder('functions');
  folder = new Folder(place.path);
  mkdirSync(folder.at('asset'));
  writeFileSync(join(folder.at('asset'), 'index.js'), BUNDLE);
  const resource: Resource = {
    logicalId: 'Steps',
    arn: 'arn:Steps',
    type: 'AWS::Lambda::Function',
    properties: {},
    metadata: { 'aws:asset:is-bundled': true, 'aws:asset:path': 'asset' },
  };
  const assembly: Assembly = { folder: folder.path, resources: [resource], ofType: () => [resource] };
  functions = loadFunctions(assembly, {}, folder);
});
afterEach(async () => {
  await functions.stop();
  await place.remove();
});

const invoke = (act: string) => functions.invoke('Steps', { act });

test('an error of the handler has its own name, and the function goes on', async () => {
  await expect(invoke('refuse')).rejects.toMatchObject({ name: 'Refused', message: 'no' });
  expect(await invoke('answer')).toEqual({ answered: true });
});

test.each(['crash', 'exit'])(
  'after a %s whoever waited is told, and the next call is answered',
  async (end) => {
    const waiting = invoke('wait');
    const answered = expect(waiting).rejects.toMatchObject({ name: 'Lambda.Unknown' });
    await expect(invoke(end)).rejects.toMatchObject({ name: 'Lambda.Unknown' });
    await answered;
    expect(await invoke('answer')).toEqual({ answered: true });
  },
);
