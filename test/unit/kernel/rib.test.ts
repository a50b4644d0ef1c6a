import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rib } from '../../../functions/kernel/rib.ts';

/** The example that the registry of IBANs gives for Morocco, MA64 0115 1900 0001 2050 0053 4921, without `MA64`. */
const PUBLIC = '011519000001205000534921';

const faultOf = (written: string) => Rib.safeParse(written).error?.issues[0]?.message;

/** Any account, with the key that makes the whole divisible by 97, as the example's is. */
const account = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 22, maxLength: 22 }), fc.constant(0))
  .map(([digits]) => {
    const start = digits.join('');
    const keys = Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0'));
    return start + keys.find((key) => BigInt(start + key) % 97n === 0n);
  });

describe('a bank account', () => {
  it.each([
    ['together', PUBLIC],
    ['bank, place, account, key', '011 519 0000012050005349 21'],
    ['in fours', '0115 1900 0001 2050 0053 4921'],
    ['with dots, hyphens and narrow spaces', '011.519-0000012050005349\u202f21'],
  ])('is taken %s, and kept as its digits', (_how, written) => {
    expect(Rib.parse(written)).toBe(PUBLIC);
    expect(Rib.parse(Rib.parse(written))).toBe(PUBLIC);
  });

  it.each([
    ['a digit short', PUBLIC.slice(1)],
    ['a digit too many', `${PUBLIC}0`],
    ['an IBAN', `MA64${PUBLIC}`],
    ['letters', PUBLIC.replace('5', 'S')],
    ['two spaces between digits', PUBLIC.replace('011', '011  ')],
    ['nothing', ''],
  ])('is refused with %s', (_what, written) => expect(faultOf(written)).toBe('ribMalformed'));

  it('is refused with any one digit changed, and with two neighbours exchanged', () => {
    fc.assert(
      fc.property(account, fc.nat(23), fc.integer({ min: 1, max: 9 }), (rib, at, by) => {
        expect(Rib.parse(rib)).toBe(rib);
        const changed = (Number(rib[at]) + by) % 10;
        expect(faultOf(rib.slice(0, at) + changed + rib.slice(at + 1))).toBe('ribKeyWrong');
        const [one = '', other = ''] = rib.slice(at % 23);
        const exchanged = rib.slice(0, at % 23) + other + one + rib.slice((at % 23) + 2);
        if (one !== other) expect(faultOf(exchanged)).toBe('ribKeyWrong');
      }),
    );
  });

  it('has a key between 01 and 97, though 00, 98 and 99 leave the same remainder', () => {
    const ending = (last: number) => String(last).padStart(24, '0');
    for (const [right, wrong] of [
      [97, 0],
      [3201, 3298],
      [6402, 6499],
    ] as const) {
      expect([right % 97, wrong % 97]).toEqual([0, 0]);
      expect(Rib.parse(ending(right))).toBe(ending(right));
      expect(faultOf(ending(wrong))).toBe('ribKeyWrong');
    }
  });
});
