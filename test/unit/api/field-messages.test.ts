import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../functions/aggregates/convention/commands.ts';
import { parseBody } from '../../../functions/api/parse.ts';
import { ApiRefusal, type FieldError } from '../../../functions/api/refusals.ts';
import { LANGUAGES, type Language } from '../../../functions/kernel/wording.ts';
import { assertSentence } from '../../support/readable.ts';
import { small } from '../../support/small.ts';

const proposal = small('2026-03-02');

/** The errors of a proposal whose terms, or whose first component, are changed. */
function errorsOf(terms: object, component: object = {}, language: Language = 'en'): readonly FieldError[] {
  const components = proposal.terms.components.map((each, index) =>
    index === 0 ? { ...each, ...component } : each,
  );
  try {
    parseBody(COMMANDS.propose.data, { terms: { ...proposal.terms, components, ...terms } }, language);
  } catch (error) {
    if (error instanceof ApiRefusal) return error.fields;
    throw error;
  }
  return [];
}

describe('a field that a schema refuses', () => {
  test.each([
    ['missing', { province: undefined }],
    ['wrong', { province: 'MA-XXX' }],
    ['a number', { province: 4 }],
  ])('a province that is %s is one sentence, not its 75 codes', (_, change) => {
    for (const language of LANGUAGES) {
      const [error, ...more] = errorsOf({}, change, language);
      expect(more).toEqual([]);
      expect(error).toMatchObject({ path: 'terms.components.0.province', code: 'provinceUnknown' });
      expect(error?.message.length).toBeLessThan(160);
    }
  });

  test.each<[string, object, object, string, string]>([
    [
      'nothing',
      { title: undefined },
      {},
      'terms.title',
      'This field is missing. Give an object with its fields.',
    ],
    [
      'a text for a number',
      {},
      { cost: '12' },
      'terms.components.0.cost',
      'Give a number. The value sent was "12".',
    ],
    ['decimals', {}, { cost: 1.5 }, 'terms.components.0.cost', 'Give a whole number, without decimals.'],
    ['too much', {}, { cost: 1e14 }, 'terms.components.0.cost', '100,000,000,000.00\u00a0DH'],
    ['nothing at all', {}, { cost: 0 }, 'terms.components.0.cost', 'The least value is 1.'],
    [
      'a kind that is none',
      {},
      { kind: 'palace' },
      'terms.components.0.kind',
      'centre, programme, other. The value sent',
    ],
    ['a wrong region', { region: 'MA-13' }, {}, 'terms.region', 'one of the 12 regions'],
    ['an id in capitals', { projectOwner: 'MIN' }, {}, 'terms.projectOwner', 'small Latin letters'],
    ['too few parties', { parties: [] }, {}, 'terms.parties', '3 entries at least'],
    ['an unknown field', { budget: 3 }, {}, 'terms.budget', 'This field is unknown here.'],
    [
      'a condition of no type',
      { tranches: [{ ...proposal.terms.tranches[0], conditions: [{}] }] },
      {},
      'terms.tranches.0.conditions.0.type',
      'This field is missing. Choose one of: partyPaid',
    ],
    [
      'a day that is none',
      { tranches: [{ ...proposal.terms.tranches[0], dueDate: '2026-02-30' }] },
      {},
      'terms.tranches.0.dueDate',
      'Give a date that exists',
    ],
  ])('%s is told by what the field must be', (_, terms, component, path, message) => {
    expect(errorsOf(terms, component)).toEqual([
      expect.objectContaining({ path, message: expect.stringContaining(message) }),
    ]);
  });

  test('what is written back is short', () => {
    const [error] = errorsOf({}, { kind: 'x'.repeat(5000) }, 'fr');
    expect(error?.message).toBe('Choisissez parmi : centre, programme, other.');
  });

  test('no text of the library reaches people', () => {
    const faulty = { terms: { ...proposal.terms, title: 4, parties: [{}], tranches: {}, target: null } };
    for (const language of LANGUAGES) {
      try {
        parseBody(COMMANDS.propose.data, faulty, language);
      } catch (error) {
        const fields = error instanceof ApiRefusal ? error.fields : [];
        expect(fields.length).toBeGreaterThan(5);
        for (const { message } of fields) {
          expect(message).not.toMatch(/invalid|expected|input/i);
          assertSentence(message, language, ['ministry', 'wilaya', 'council', 'contributor', 'conseil-rsk']);
        }
      }
    }
    expect.hasAssertions();
  });
});
