import { describe, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../../functions/aggregates/convention/commands.ts';
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
    expect(() => parseBody(COMMAND_DATA.suspend, JSON.parse(text), 'ar')).toThrow(refused('bodyInvalid'));
  });

  test.each(['"a\\ud800"', '"a\\u0000"', '{"reason":"x","\\udc00":1}'])(
    'with half a character or none is refused as no text: %s',
    (text) => {
      expect(() => parseBody(COMMAND_DATA.suspend, JSON.parse(text), 'fr')).toThrow(refused('bodyNotJson'));
    },
  );
});
