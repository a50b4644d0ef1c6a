import { readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Folder } from '../../../local/folder.ts';
import { folderOfTests } from '../../temporary.ts';

/** A value is whole whenever the process that writes it is killed. */

const folder = folderOfTests('folder');

test('the last value written is read, by a new process too, and nothing else is left', () => {
  folder.write('kept', { n: 1 });
  folder.write('kept', { n: 2 });
  expect([folder.read('kept'), new Folder(folder.path).read('kept')]).toEqual([{ n: 2 }, { n: 2 }]);
  expect(readdirSync(folder.path)).toEqual(['kept']);
  expect(statSync(folder.at('kept')).mode & 0o777).toBe(0o600);
});

test('killed while it writes the new value, it leaves the old one', () => {
  folder.write('torn', { n: 1 });
  writeFileSync(folder.at('torn.new'), '{"n":');
  expect(folder.read('torn')).toEqual({ n: 1 });
});

test('killed when the old value is gone, it leaves the new one, and goes on from there', () => {
  folder.write('moved', { n: 2 });
  renameSync(folder.at('moved'), folder.at('moved.new'));
  expect(folder.read('moved')).toEqual({ n: 2 });
  folder.write('moved', { n: 3 });
  expect(folder.read('moved')).toEqual({ n: 3 });
});

test('a value that was never written whole is none', () => {
  writeFileSync(folder.at('first.new'), '');
  expect([folder.read('first'), folder.read('absent')]).toEqual([undefined, undefined]);
});
