import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandType } from '../../../functions/aggregates/convention/commands.ts';
import { EXAMPLES } from '../../../functions/aggregates/convention/shown/examples.ts';
import { parseBody } from '../../../functions/api/parse.ts';

/** Bodies that are JSON and are meant to harm: each is a refusal, never a failure. */

const LEVELS = 200_000;
const nested = (open: string, shut: string) => `${open.repeat(LEVELS)}1${shut.repeat(LEVELS)}`;
const refused = (code: string) => expect.objectContaining({ name: 'ApiRefusal', code });

describe('a body', () => {
  test.each([
    ['lists in lists', nested('[', ']')],
    ['objects in objects', nested('{"reason":', '}')],
    ['a field of lists in lists', `{"reason":${nested('[', ']')}}`],
    ['a field of another prototype', '{"reason":"x","__proto__":{"reason":"y"}}'],
  ])('of %s is refused as not valid', (_, text) => {
    expect(() => parseBody(COMMANDS.suspend.data, JSON.parse(text), 'ar')).toThrow(refused('bodyInvalid'));
  });

  test.each(['"a\\ud800"', '"a\\u0000"', '{"reason":"x","\\udc00":1}'])(
    'with half a character or none is refused as no text: %s',
    (text) => {
      expect(() => parseBody(COMMANDS.suspend.data, JSON.parse(text), 'fr')).toThrow(refused('bodyNotJson'));
    },
  );
});

/** Where the values of a body stand. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner).map((path) => [key, ...path]),
  ]);
}

function withAt(value: unknown, [key, ...path]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? withAt(each, path, put) : each));
  const fields = Object(value);
  return { ...fields, [key]: withAt(fields[key], path, put) };
}

const STRANGE = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    'https://a:99999/',
    'https://256.256.256.256',
    '9999-99-99',
    '0000-00-00T00:00:00Z',
    -0,
    1e308,
  ),
);

const { kind: _kind, ...evidence } = EXAMPLES.evidence;
const BODIES: [CommandType, unknown][] = [
  ['propose', EXAMPLES.proposal],
  ['revise', EXAMPLES.revision],
  ['pledge', EXAMPLES.pledge],
  ['amend', EXAMPLES.amendment],
  ['suspend', EXAMPLES.reason],
  ['decideTask', { task: 't1', ...EXAMPLES.decision }],
  ['close', EXAMPLES.report],
  ['justifyExpenditure', { tranche: 1, ...evidence }],
  ['recordReceipt', { call: 'c1', ...EXAMPLES.receipt }],
  ['preparePayment', EXAMPLES.payment],
  ['executePayment', { order: 'o1', ...EXAMPLES.execution }],
  ['reverse', EXAMPLES.reversal],
];

test.each(BODIES)('%s: whatever stands anywhere in it, a body is taken or refused', (type, body) => {
  const parse = (given: unknown) => parseBody<unknown>(COMMANDS[type].data, given, 'fr');
  expect(() => parse(body)).not.toThrow();
  fc.assert(
    fc.property(fc.constantFrom(...pathsIn(body)), STRANGE, (path, put) => {
      try {
        parse(withAt(body, path, put));
      } catch (error) {
        expect(error).toMatchObject({ name: 'ApiRefusal' });
      }
    }),
    { numRuns: 500 },
  );
});
