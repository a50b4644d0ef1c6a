import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DUTY_KINDS, dutyAct } from '../../../../../functions/aggregates/convention/execution/duty.ts';
import { TASK_KINDS } from '../../../../../functions/aggregates/convention/procedures/tasks.ts';
import { actOf, askedIn } from '../../../../../functions/aggregates/convention/shown/asked.ts';
import { LANGUAGES } from '../../../../../functions/kernel/wording.ts';

/** Whatever is asked is said in words, and leads to a request that there is. */

const document = z
  .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(JSON.parse(readFileSync(new URL('../../../../../docs/openapi.json', import.meta.url), 'utf8')));

const posts = Object.entries(document.paths)
  .filter(([, methods]) => 'post' in methods)
  .map(([path]) => new RegExp(`^${path.replace(/\{\w+\}/g, '[a-z0-9.-]+')}$`));

test.each([...TASK_KINDS, ...DUTY_KINDS])(
  '%s is asked in words and settled by a request of the API',
  (kind) => {
    for (const language of LANGUAGES) expect(askedIn(kind, language)).toMatch(/\S/);
    const act = actOf({ id: 'c1' }, { id: 't1', kind, subject: 's1', tranche: 2 });
    expect(posts.filter((path) => path.test(act.path))).toHaveLength(1);
  },
);

test('a component that no tranche waits for is reported with the first', () => {
  const asked = { id: 't1', kind: 'componentReport', subject: 'shelter' } as const;
  expect(actOf({ id: 'c1' }, asked).path).toBe('/v1/conventions/c1/tranches/1/evidence');
});

test.each(DUTY_KINDS)('the duty of %s names its act, at its convention', (kind) => {
  const { command, path } = actOf({ id: 'c1' }, { id: kind, kind, subject: 's1', tranche: 2 });
  expect(command).toBe(dutyAct(kind));
  expect(path).toMatch(/^\/v1\/conventions\/c1\//);
});
