import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { COMMANDS } from '../../../../functions/aggregates/convention/commands.ts';
import { line, plainName, prose } from '../../../../functions/kernel/text.ts';

/** Text as it is stored: no field of any command takes one that shows nothing or distorts what stands around it. */

/** Texts that show nothing. */
const NOTHING = {
  'nothing at all': '',
  'a space': ' ',
  'a no-break space': '\u00a0',
  'an ideographic space': '\u3000',
  'a zero width space': '\u200b',
  'a byte order mark': '\ufeff',
  'a joiner': '\u200d',
  'direction marks': '\u200e\u200f\u061c',
  'a soft hyphen': '\u00ad',
  'a Hangul filler': '\u3164',
  'a Braille blank': '\u2800',
  'an Arabic letter mark': '\u061c',
  'a word joiner': '\u2060',
  tatweel: 'ـــ',
  'tatweel with harakat': 'ـَـُ',
  'a note without a head': '\u{1d159}',
  'a character of private use': '\u{e000}',
  'a lone accent': '\u0301',
  'a variation selector': '\ufe0f',
  'line breaks': '\n\r\n\u2028',
};

/** Texts that change how the text around them reads. */
const DISTORTING = {
  'an override': 'Avance\u202e 001',
  'an embedding': 'a\u202bb',
  'an isolate': 'a\u2066b\u2069',
  'the end of an isolate': 'a\u2069',
  'a deprecated format': 'a\u206ab',
  'a control character': 'a\u0007b',
  'a control of the second set': 'a\u009bb',
  'an escape': 'a\u001b[31mb',
  tags: 'a\u{e0041}\u{e0042}',
  'an annotation': 'a\ufff9b',
  'an accent on what stands before': '\u0301Avance',
  'an accent on the line above': 'a\n\u0301b',
  'accents piled up': `a${'\u0301'.repeat(8)}`,
  'no character': 'a\uffff',
  'half a character': 'a\ud800',
};

const HOSTILE = { ...NOTHING, ...DISTORTING };

const Schema = z.custom<z.core.$ZodType>();
const Definition = z.object({
  type: z.string(),
  shape: z.optional(z.record(z.string(), Schema)),
  element: z.optional(Schema),
  options: z.optional(z.array(Schema)),
  innerType: z.optional(Schema),
  keyType: z.optional(Schema),
  valueType: z.optional(Schema),
  in: z.optional(Schema),
});
const LEAVES = ['int', 'number', 'boolean', 'enum', 'literal'];

/** Every schema of a string within a schema, with its path. */
function strings(schema: z.core.$ZodType, path: string): [string, z.core.$ZodType][] {
  const { type, shape = {}, options = [], ...def } = Definition.parse(schema._zod.def);
  if (type === 'string') return [[path, schema]];
  const named = Object.entries(shape).map(([name, inner]) => [`${path}.${name}`, inner] as const);
  const inner = [def.innerType, def.in, def.keyType, def.valueType, ...options].flatMap((each) =>
    each ? [[path, each] as const] : [],
  );
  const items = def.element ? [[`${path}[]`, def.element] as const] : [];
  const within = [...named, ...inner, ...items];
  // A type that this walk does not know would hide its texts.
  if (within.length === 0 && type !== 'object') expect(LEAVES).toContain(type);
  return within.flatMap(([at, each]) => strings(each, at));
}

const fields = Object.entries(COMMANDS).flatMap(([type, { data }]) => strings(data, type));

test('there are fields of text to look at, titles and reasons among them', () => {
  const paths = fields.map(([path]) => path);
  expect(paths.length).toBeGreaterThan(80);
  for (const path of [
    'propose.terms.title.ar',
    'propose.terms.parties[].name.fr',
    'propose.terms.reference',
    'decideTask.deliberation.number',
    'decideTask.delegation.reference',
    'recordReceipt.reference',
    'preparePayment.lines[].payee',
    'provideDocument.document.title',
    'amend.changes.components[].title.ar',
    'suspend.reason',
  ]) {
    expect(paths).toContain(path);
  }
});

test.each(fields)('%s takes no text that shows nothing or distorts', (_, schema) => {
  const taken = Object.entries(HOSTILE).filter(([, text]) => z.safeParse(schema, text).success);
  expect(taken.map(([name]) => name)).toEqual([]);
});

describe('a line', () => {
  test('is one line, and not longer than it may be', () => {
    for (const text of ['a\nb', 'a\r\nb', 'a\u2028b', 'a\u0085b', 'a\tb', 'a'.repeat(201)]) {
      expect(z.safeParse(line(200), text).success).toBe(false);
    }
    expect(line(200).parse('a'.repeat(200))).toHaveLength(200);
  });

  test('is stored as it is seen: without ends that show nothing, and what a paste brings along', () => {
    expect(line(80).parse(' \u200fالقنيطرة\u200f ')).toBe('القنيطرة');
    expect(line(80).parse('Kéni\u00adtra\u200b\ufeff')).toBe('Kénitra');
    for (const unseen of '\u2060\u034f\u115f\u1160\u17b4\u180b\u3164\ufe00\uffa0\u{1bca0}\u{1d173}\u{e0100}') {
      expect(line(80).parse(`Rab${unseen}at`)).toBe('Rabat');
    }
  });

  test.each([' ', '\u200f', '\n', '\u0301', '\u200b', '\u202e'])(
    'is read in no time, however many of %j a body of a megabyte holds',
    (filler) => {
      const hostile = `a${filler.repeat(300_000)}b`;
      const began = performance.now();
      line(200).safeParse(hostile);
      plainName(hostile);
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );

  test('keeps what its script needs', () => {
    const joined = [
      'می‌خواهم',
      '١٤٤٧ه‍',
      '👨‍👩‍👧',
      'ⵜⴰⵎⴰⵣⵉⵖⵜ',
      'C++‎ في الجهة',
      "L'Espoir",
      'N° 12/2026',
      'مَرْكَز',
    ];
    for (const text of joined) expect(line(80).parse(text)).toBe(text);
  });
});

test('prose keeps its paragraphs, whatever breaks them', () => {
  expect(prose(80).parse('Article 1\r\n\tAlinéa\n\nArticle 2')).toBe('Article 1\n\tAlinéa\n\nArticle 2');
});

test('tidying a text again changes nothing', () => {
  const text = prose(80).parse('\u200b \u200fنص\u200f\r\n \u200e');
  expect(prose(80).parse(text)).toBe(text);
});

test('a name, whatever a directory has, is empty or fit for a line', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...Object.values(NOTHING),
          ...Object.values(DISTORTING),
          'أمينة',
          ' ',
          '\u0301',
          '😀',
        ),
        {
          maxLength: 150,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(odd, (given) => {
      const name = plainName(given);
      if (name !== '') expect(z.safeParse(line(200), name)).toEqual({ success: true, data: name });
    }),
    { numRuns: 2000 },
  );
});
