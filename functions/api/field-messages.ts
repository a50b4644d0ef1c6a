import type * as z from 'zod/mini';
import { FAULTS } from '../kernel/faults.ts';
import { filled } from '../kernel/messages.ts';
import { LARGEST_AMOUNT } from '../kernel/money.ts';
import type { Detail } from '../kernel/sentence.ts';
import type { Language } from '../kernel/wording.ts';
import { FIELD_SENTENCES } from './field-sentences.ts';
import { API_MESSAGES } from './messages.ts';
import type { FieldError } from './refusals.ts';

/** The sentence for each field that a schema has refused, in the reader's language. */

type Issue = z.core.$ZodIssue;
type Said = [keyof typeof FIELD_SENTENCES, Record<string, Detail>?];

/** How many values a sentence lists; longer lists are in the API's document. */
const LISTED_VALUES = 12;
/** How much of a refused value a sentence repeats. */
const REPEATED = 60;

function valuesSaid(values: readonly unknown[]): Said {
  if (values.length === 1) return ['only', { value: { name: String(values[0]) } }];
  if (values.length > LISTED_VALUES) return ['notListed'];
  return ['oneOf', { values: values.map((value) => ({ name: String(value) })) }];
}

const TYPES: Record<string, Said> = {
  string: ['text'],
  number: ['number'],
  int: ['wholeNumber'],
  boolean: ['yesOrNo'],
  array: ['list'],
  object: ['object'],
};

const FORMATS: Record<string, Said> = {
  date: ['day'],
  datetime: ['instant'],
  email: ['mailbox'],
  url: ['link'],
};

const SMALL = { string: 'shortText', array: 'shortList', number: 'small' } as const;
const BIG = { string: 'longText', array: 'longList', number: 'big' } as const;

function sizeOf(origin: string): keyof typeof SMALL {
  return origin === 'string' || origin === 'array' ? origin : 'number';
}

function said(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? ['notValid'];
    case 'too_small': {
      if (issue.origin === 'string' && issue.minimum === 1) return ['empty'];
      const least = Number(issue.minimum) + (issue.inclusive === false ? 1 : 0);
      return [SMALL[sizeOf(issue.origin)], { least }];
    }
    case 'too_big': {
      if (issue.maximum === LARGEST_AMOUNT) return ['bigAmount', { most: LARGEST_AMOUNT }];
      return [BIG[sizeOf(issue.origin)], { most: Number(issue.maximum) }];
    }
    case 'invalid_format':
      return FORMATS[issue.format] ?? ['form'];
    case 'invalid_value':
      return valuesSaid(issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options ? valuesSaid(issue.options) : ['notValid'];
    default:
      return ['notValid'];
  }
}

/** Whether nothing was given: an issue has the value that it is about, or the object that lacks it. */
function isMissing(issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return false;
  const { input } = issue;
  if (issue.code !== 'invalid_union' || !issue.discriminator) return input === undefined;
  return typeof input === 'object' && input !== null && !Object.hasOwn(input, issue.discriminator);
}

function repeated({ input }: Issue): string | undefined {
  const isPlain = typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean';
  const text = isPlain ? String(input) : '';
  return text.trim() !== '' && text.length <= REPEATED ? text : undefined;
}

function sentence(issue: Issue, language: Language): string {
  const [code, details = {}] = said(issue);
  const rule = filled(API_MESSAGES, FIELD_SENTENCES[code], details, language);
  if (isMissing(issue)) return `${FIELD_SENTENCES.missing[language]} ${rule}`;
  const given = repeated(issue);
  if (given === undefined) return rule;
  return `${rule} ${filled(API_MESSAGES, FIELD_SENTENCES.given, { given: { name: given } }, language)}`;
}

/** The errors of a refused field; a fault that the domain has named has its code. */
export function fieldErrors(issue: Issue, language: Language): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const message = FIELD_SENTENCES.unknown[language];
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message }));
  }
  const [code, named] = Object.entries(FAULTS).find(([name]) => name === issue.message) ?? [];
  const message = named ? named[language] : sentence(issue, language);
  return [{ path: path.join('.'), ...(code && { code }), message }];
}
