import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Under which licence this is: the file says it to people, each package to tools. */

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { workspaces } = JSON.parse(read('package.json'));

test('the licence is the EUPL 1.2, from its first article to its appendix', () => {
  const text = read('LICENSE');
  expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  for (const part of ['1.Definitions', '15.Applicable Law', 'Appendix']) expect(text).toContain(part);
});

test('every package names it', () => {
  const packages = ['package.json', ...globSync(workspaces.map((path: string) => `${path}/package.json`))];
  expect(packages.length).toBeGreaterThan(1);
  for (const path of packages) expect([path, JSON.parse(read(path)).license]).toEqual([path, 'EUPL-1.2']);
  const locked = JSON.parse(read('package-lock.json')).packages;
  for (const path of ['', ...workspaces]) expect([path, locked[path].license]).toEqual([path, 'EUPL-1.2']);
});
