import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { COMMANDS } from '../../../../functions/aggregates/action-plan/commands.ts';
import { documentOf } from '../../../support/life.ts';
import { NATIONAL, PROPOSAL, REGIONAL, TARGET } from '../../../support/plan-setting.ts';

/** Whatever people write into a plan, no identifier of a person is taken in with it. */

const two = { ar: 'نص', fr: 'Texte' };
const axes = [{ id: 'women', title: two }];
const split = [{ holder: two, amount: REGIONAL.amount }];
const envelopes = [{ ...REGIONAL, source: 'Le journal', split }, NATIONAL];
const targets = [{ ...TARGET, reason: 'Moins de places' }];
const deliberation = {
  number: '14/2026',
  date: '2026-05-04',
  session: 'Mai',
  votesFor: 3,
  votesAgainst: 0,
  abstentions: 0,
};

const SAID: readonly (readonly [schema: z.ZodMiniType, data: unknown])[] = [
  [COMMANDS.propose.data, { ...PROPOSAL, title: two, axes }],
  [COMMANDS.revise.data, { title: two, axes }],
  [COMMANDS.setEnvelopes.data, { envelopes }],
  [COMMANDS.setTargets.data, { targets }],
  [COMMANDS.proposeRevision.data, { reason: 'Plus', changes: { title: two, axes, envelopes, targets } }],
  [COMMANDS.departLine.data, { convention: 'c1', reason: 'Fin' }],
  [COMMANDS.decideTask.data, { task: 't1', decision: 'approve', comment: 'Oui', deliberation }],
  [
    COMMANDS.holdSession.data,
    { day: '2026-05-04', subject: 'Suivi', decisions: 'Rien', minutes: documentOf('minutes') },
  ],
];

/** The fields in which people write; the title of a document is that of a file. */
const WRITTEN =
  /^(?!.*minutes).*\b(title|holder|source|reason|subject|decisions|comment|session)(\.(ar|fr))?$/;

function* textsIn(value: unknown, path = ''): Generator<string> {
  if (typeof value === 'string' && WRITTEN.test(path)) yield path;
  if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      yield* textsIn(each, path === '' ? key : `${path}.${key}`);
}

/** The same with another text at one place. */
function withText(value: unknown, [key = '', ...rest]: string[], text: string): unknown {
  if (key === '') return text;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = withText(copy[key], rest, text);
  return copy;
}

test.each(SAID.map(([schema, data]) => ({ schema, data, texts: [...textsIn(data)] })))(
  'in $texts',
  ({ schema, data, texts }) => {
    expect(schema.safeParse(data).error?.issues).toBeUndefined();
    expect(texts.length).toBeGreaterThan(0);
    for (const path of texts)
      for (const text of ['CIN AB123456', 'Au 0661234567', 'À nom@example.ma']) {
        const found = schema.safeParse(withText(data, path.split('.'), text));
        expect([path, text, found.error?.issues.map((each) => each.path.join('.'))]).toEqual([
          path,
          text,
          [path],
        ]);
      }
  },
);
