import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../functions/api/all-messages.ts';
import { ROUTES } from '../../infra/contracts.ts';

/** The modules that a function loads when it starts: only those of its routes, and no other's sentences. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const handlers = readdirSync(`${root}functions/handlers`).map((file) => file.replace('.ts', ''));
const api: readonly string[] = Object.keys(ROUTES).map((name) => name.toLowerCase());

/** Functions that give commands without being called by people. */
const COMMANDING = ['declare-parties', 'settle-transfers', 'follow-centres', 'reckon', 'steps', 'sweep'];

/** The sentences of refusals, as a bundle would hold them. */
const sentences = Object.values(MESSAGES.refusals).map(({ fr }) => fr.slice(0, 30).split(/['"’]/)[0] ?? '');

async function bundleOf(handler: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [`${root}functions/handlers/${handler}.ts`],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    packages: 'external',
    write: false,
    metafile: true,
    outfile: `${handler}.js`,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  return { inputs, text: outputFiles.map(({ text }) => text).join('') };
}

describe.each(handlers)('%s', (handler) => {
  test.skipIf(api.includes(handler))('loads no sentence of a refusal: it answers no people', async () => {
    const { text } = await bundleOf(handler);
    expect(sentences.filter((each) => each.length > 20 && text.includes(each))).toEqual([]);
  });

  test.runIf(api.includes(handler))('has the sentence of each refusal that it may give', async () => {
    const { text } = await bundleOf(handler);
    for (const code of ['notFound', 'notAllowed', 'internalError'])
      expect(text).toContain(MESSAGES.refusals[code]?.ar.slice(0, 20));
  });

  test.skipIf(COMMANDING.includes(handler) || api.includes(handler))(
    'loads no commands: it gives none',
    async () => {
      const { inputs } = await bundleOf(handler);
      expect(inputs.filter((file) => /aggregates\/\w+\/(commands|context|index)\.ts$/.test(file))).toEqual(
        [],
      );
    },
  );

  test('loads no schema that only the document needs', async () => {
    const { inputs } = await bundleOf(handler);
    expect(
      inputs.filter((file) => /answers?\.ts$|description\.ts$|examples\.ts$|openapi\//.test(file)),
    ).toEqual([]);
  });
});

test('the calendar of the stage loads no more of an aggregate than the rules of the stage', async () => {
  const { inputs } = await bundleOf('calendar');
  const chapters = inputs.filter((file) => /aggregates\/(?!shared)/.test(file));
  expect(chapters.map((file) => file.replace(/.*aggregates\//, '')).sort()).toEqual([
    'convention/order-fields.ts',
    'convention/stage-rules.ts',
    'convention/terms.ts',
  ]);
});
