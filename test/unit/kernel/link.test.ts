import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Day } from '../../../functions/kernel/calendar.ts';
import { Link } from '../../../functions/kernel/link.ts';

/** Links and days that evidence may name. */

const faultOf = (link: string) => Link.safeParse(link).error?.issues[0]?.message;

describe('a link', () => {
  test.each([
    'https://ged.example/1',
    'https://ged.example:8443/a/b?c=d&e=%20f#g',
    'https://ged.example/الوثيقة/PV n°3'.replaceAll(' ', '%20'),
    'https://ged.example/%D8%B4%D8%B1%D8%A7%D9%83%D8%A9',
    'https://ged.example/@region/1',
    'https://ged.example/%FF',
    'HTTPS://GED.example/1',
    'https://ged.example./1',
    'https://ged',
    'https://10.0.0.7/1',
    'https://وثائق.المغرب/1',
    'https://ged.ⵎⴰⵔⵓⴽ/1',
  ])('is taken: %s', (link) => expect(faultOf(link)).toBeUndefined());

  test.each(['https://ged.example:99999/1', 'https://256.256.256.256/', 'https://1.2.3.999/1'])(
    'is refused where no browser would open it: %s',
    (link) => expect(faultOf(link)).toBeDefined(),
  );

  test('is taken or refused, whatever follows its scheme: no check of it throws', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webAuthority({ withPort: true }),
      fc.ipV4(),
      fc.nat().map(String),
    );
    const separator = fc.constantFrom('', ':', '/', '.', '@', '[', ']', '%', '?', '#', '\\');
    fc.assert(
      fc.property(fc.array(fc.tuple(separator, part), { maxLength: 6 }), (parts) => {
        expect(() => Link.safeParse(`https://${parts.flat().join('')}`)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['https://user:pass@ged.example/1', 'linkWithCredentials'],
    ['https://user@ged.example/1', 'linkWithCredentials'],
    ['https://ged.example@evil.example/1', 'linkWithCredentials'],
    ['https://@ged.example/1', 'linkWithCredentials'],
    ['https://ged.example/\u202egpj.exe', 'linkNotPlain'],
    ['https://ged.example/%E2%80%AEgpj.exe', 'linkNotPlain'],
    ['https://ged.example/%E2%80%AEgpj%FF.exe', 'linkNotPlain'],
    ['https://ged.example/a\u200bb', 'linkNotPlain'],
    ['https://ged\u00ad.example/', 'linkNotPlain'],
    ['https://ged.example/%0d%0aSet-Cookie', 'linkNotPlain'],
    ['https://ged.example/%EF%BB%BF', 'linkNotPlain'],
    ['https://ged.example/a b', 'linkNotPlain'],
    ['https://g\u043ev.ma/1', 'linkSiteUnclear'],
    ['https://\u0430\u0440\u0440\u04cf\u0435.example/1', 'linkSiteUnclear'],
    ['https://\u0131stanbul.example', 'linkSiteUnclear'],
    ['https://région.example', 'linkSiteUnclear'],
    ['https://\uff47\uff4f\uff56.ma', 'linkSiteUnclear'],
    ['https://gov\u3002ma', 'linkSiteUnclear'],
    ['https://%67ov.ma', 'linkSiteUnclear'],
    ['https://gov.ma%2eevil.example', 'linkSiteUnclear'],
    ['https://2130706433/1', 'linkSiteUnclear'],
    ['https://0x7f.1/1', 'linkSiteUnclear'],
    ['https://ged..example/1', 'linkSiteUnclear'],
    ['https:ged.example', 'linkIncomplete'],
    ['https:\\\\ged.example', 'linkIncomplete'],
  ])('is refused: %j, as %s', (link, fault) => expect(faultOf(link)).toBe(fault));

  test.each(['http://ged.example/1', 'javascript:alert(1)', 'ged.example', 'https://', ''])(
    'is no link: %j',
    (link) => expect(Link.safeParse(link).success).toBe(false),
  );
});

describe('a day', () => {
  test.each(['2000-01-01', '2026-02-28', '2028-02-29', '2100-12-31'])('is taken: %s', (day) =>
    expect(Day.safeParse(day).success).toBe(true),
  );

  test.each(['0000-01-01', '1999-12-31', '2101-01-01', '9999-12-31'])('is out of range: %s', (day) =>
    expect(Day.safeParse(day).error?.issues[0]?.message).toBe('dayOutOfRange'),
  );

  test.each(['2026-02-30', '2026-2-3', '2026-11-24T00:00:00Z', '٢٠٢٦-٠١-٠١', ''])('is no day: %j', (day) =>
    expect(Day.safeParse(day).success).toBe(false),
  );
});
