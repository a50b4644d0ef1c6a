import { describe, expect, test } from 'vitest';
import { ACCOUNTS, MOTIVES } from '../../../functions/aggregates/convention/execution/entries.ts';
import { ORDER_FIELDS } from '../../../functions/aggregates/convention/order-fields.ts';
import { phrase } from '../../../functions/aggregates/convention/phrases/sentence.ts';
import { TASK_KINDS } from '../../../functions/aggregates/convention/procedures/tasks.ts';
import { REFUSALS } from '../../../functions/aggregates/convention/refusals.ts';
import { refuse } from '../../../functions/aggregates/convention/refuse.ts';
import { DEFAULT_SETTINGS } from '../../../functions/aggregates/convention/settings.ts';
import { PHASES } from '../../../functions/aggregates/convention/state.ts';
import { PARTY_KINDS, Terms } from '../../../functions/aggregates/convention/terms.ts';
import { MESSAGES } from '../../../functions/api/all-messages.ts';
import { problemOf } from '../../../functions/api/problem.ts';
import { API_REFUSALS, ApiRefusal } from '../../../functions/api/refusals.ts';
import { Delay } from '../../../functions/kernel/calendar.ts';
import { FAULTS } from '../../../functions/kernel/faults.ts';
import { filled, inWords } from '../../../functions/kernel/messages.ts';
import { DECISIONS } from '../../../functions/kernel/procedure/schema.ts';
import type { Refusal } from '../../../functions/kernel/refusal.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import type { Detail } from '../../../functions/kernel/sentence.ts';
import { LANGUAGES, type Language } from '../../../functions/kernel/wording.ts';
import { STORE_REFUSALS } from '../../../functions/store/refusals.ts';
import { assertSentence, problemIn } from '../../support/readable.ts';

const ALL = Object.entries(MESSAGES.refusals);
const PHRASES = Object.entries(MESSAGES.phrases);
const namesOf = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
const detailOf = (refusal: Refusal, language: Language) => problemIn(refusal, language).detail;

describe.each([...ALL, ...PHRASES])('%s', (_, { ar, fr, en }) => {
  test('has a sentence in each language that says the same', () => {
    expect(ar).toMatch(/\p{Script=Arabic}/u);
    expect(new Set([ar, fr, en]).size).toBe(3);
    expect(namesOf(fr)).toEqual(namesOf(en));
    expect(namesOf(ar)).toEqual(namesOf(en));
  });
});

test.each(Object.entries(FAULTS))('the fault %s has a sentence in each language', (_, { ar, fr, en }) => {
  expect(ar).toMatch(/\p{Script=Arabic}/u);
  expect(new Set([ar, fr, en]).size).toBe(3);
});
test.each(ALL)('%s is an error', (_, { status }) => expect(status).toBeGreaterThanOrEqual(400));

test('no code is used twice', () => {
  const codes = [REFUSALS, STORE_REFUSALS, API_REFUSALS, FAULTS].flatMap((table) => Object.keys(table));
  expect(new Set(codes).size).toBe(codes.length);
});

test('a problem is in the language of its reader and names the fields', () => {
  const error = new ApiRefusal('bodyInvalid').of([{ path: 'amount', message: 'x' }]);
  expect(problemOf(MESSAGES, error, { language: 'fr', instance: '/v1/x', correlation: 'r' })).toMatchObject({
    type: 'urn:sharaka:problem:bodyInvalid',
    status: 400,
    code: 'bodyInvalid',
    instance: '/v1/x',
    detail: expect.stringContaining('champs'),
    errors: [{ path: 'amount' }],
  });
});

test('phases, roles and parties are named in words, names stay as people wrote them', () => {
  const why = phrase('possibleIn', { phases: ['draft', 'active'] });
  const wrong = refuse('wrongPhase', { phase: 'returned', why });
  expect(detailOf(wrong, 'fr')).toMatch(/renvoyée.*projet, en vigueur/);
  expect(detailOf(wrong, 'ar')).not.toMatch(/[a-z]/i);
  const party = { name: { ar: 'مجلس الجهة', fr: 'Conseil régional' } };
  const who = refuse('taskNotYours', {
    who: [phrase('roleOfParty', { role: 'authorising-officer', party })],
  });
  expect(detailOf(who, 'fr')).toContain('ordonnateur de « Conseil régional »');
  expect(detailOf(who, 'ar')).toContain('الآمر بالصرف لدى «مجلس الجهة»');
  const unknown = refuse('componentUnknown', { component: { name: 'signature' } });
  expect(detailOf(unknown, 'ar')).toContain('«signature»');
});

test('amounts are in dirhams, days and instants as people in Morocco write them', () => {
  const fund = phrase('generalFund', { tranche: 2 });
  const funds = refuse('fundsInsufficient', { asked: 400_000_050, available: 7, fund });
  expect(detailOf(funds, 'ar')).toContain('0,07\u00a0درهم');
  expect(detailOf(funds, 'fr')).toContain('4.000.000,50\u00a0DH demandés');
  const late = refuse('taskTooLate', { dueAt: { instant: '2026-11-25T23:30:00.000Z' } });
  expect(detailOf(late, 'fr')).toContain('novembre 2026');
});

const amount = 2_400_000_000;
const party = { name: { ar: 'مجلس جهة الرباط', fr: 'Conseil régional de Rabat' } };
const component = { name: { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' } };
const day = { day: '2026-11-25' };
const step = phrase('step', { kind: 'review', order: 1 });

/** What callers and files write in these letters, whatever the language. */
const LITERALS =
  /Idempotency-Key|application\/json|text\/csv|If-Match|ETag|JSON|CSV|UTF-8|ASCII|\b(?:missing|note|notCollected|notApplicable|disability)\b|MA-KEN|conseil-rsk|2026-09-30/g;

/** A real value of each detail that sentences have. */
const SAMPLES: Record<string, Detail> = {
  due: day,
  account: 'received',
  act: 'recordReceipt',
  actual: amount,
  allowed: { name: 'POST' },
  axis: { name: 'a1b2' },
  convention: { name: 'a1b2' },
  envelope: { name: 'a1b2' },
  group: 'women',
  lacks: ['costPlan', 'schedule'],
  asked: 3,
  onCalls: 3,
  codePage: { name: '1256' },
  column: 'amount',
  columns: [{ name: { ar: 'الدراسات', fr: 'Études' } }, { name: { ar: 'الأشغال', fr: 'Travaux' } }],
  first: { name: { ar: 'المبلغ', fr: 'Montant' } },
  second: { name: { ar: 'المجموع', fr: 'Somme' } },
  row: 3,
  value: { name: '1x' },
  uncovered: 3,
  at: phrase('awaits', { step: 'fundsCall' }),
  component,
  correlation: { name: 'a1b2' },
  count: 3,
  date: day,
  earliest: day,
  day,
  dueAt: { instant: '2026-11-25T23:30:00.000Z' },
  dueDate: day,
  earmark: 'women',
  field: 'contractReference',
  entries: [phrase('justificationMade', { tranche: 1, amount, reference: component })],
  fields: ['parties', 'settings'],
  firstYear: 2026,
  fiscalYear: 2031,
  from: day,
  fund: phrase('generalFund', { tranche: 1 }),
  funds: [phrase('fundUnjustified', { amount, party, tranche: 1, earmark: 'noEarmark' })],
  shortest: '1 calendarDays',
  source: { name: 'a1b2' },
  successor: party,
  stage: 'visa',
  centre: { name: 'a1b2' },
  quarter: { name: 'a1b2' },
  filled: 3,
  least: 3,
  ice: { name: 'a1b2' },
  suggestion: { name: 'a1b2' },
  of: 3,
  dueOn: day,
  eligible: 1_200,
  past: 1_200,
  population: 1_200,
  reached: 8000,
  registered: 8000,
  mailbox: { name: 'a1b2' },
  domains: { name: 'a1b2' },
  setting: 'fundsCallDelay',
  kind: 'ministry',
  largest: 1_048_576,
  lastYear: 2028,
  missing: [phrase('componentsMissing'), phrase('tranchesMissing')],
  most: 40,
  motive: 'commitment',
  open: ['components', 'tranches'],
  order: 2,
  other: 2,
  others: { name: 'a1b2' },
  party,
  phase: 'pledging',
  phases: ['draft', 'returned'],
  place: 2,
  resolution: 1,
  possible: ['approve', 'return'],
  position: 4,
  province: component,
  quorum: 3,
  consultation: { name: '11' },
  recommendation: 3,
  recommendations: { name: '2، 3' },
  reference: { name: 'VIR-2026-11' },
  region: component,
  left: [phrase('measured', { measure: { hundredths: 1_250, unit: 'hectare' } })],
  measure: { hundredths: 1_250, unit: 'personMonth' },
  nature: 'land',
  role: 'approver',
  service: 'listening',
  roles: ['approver', 'signatory'],
  capacity: 'projectOwner',
  status: 'decided',
  step,
  steps: [phrase('stepAsks', { step, role: 'signatory', party })],
  targetGroup: 'disability',
  tranche: 2,
  known: [{ name: 'POST' }],
  unknown: [{ name: 'POST' }],
  until: day,
  name: { name: { ar: 'عيد الفطر', fr: 'عيد الفطر' } },
  number: { name: 'a1b2' },
  title: component,
  what: [phrase('youPreparedOrder')],
  who: [phrase('roleOfParty', { role: 'authorising-officer', party })],
  why: phrase('orderToAuthorise'),
  year: 2026,
};

describe.each([...ALL, ...PHRASES])('%s', (_, sentence) => {
  test.each(LANGUAGES)('reads well in %s', (language) => {
    const names = namesOf(sentence.en);
    // An amount may bear a name that elsewhere stands for something else.
    const isAmount = (name: string) => sentence.en.includes(`{${name}} centimes`);
    const details = Object.fromEntries(
      names.map((name) => [
        name,
        isAmount(name) ? amount : (SAMPLES[name] ?? { name: `no sample of ${name}` }),
      ]),
    );
    const said = filled(MESSAGES, sentence, details, language);
    assertSentence(said.replaceAll(LITERALS, ''), language, [
      'Conseil régional de Rabat',
      'VIR-2026-11',
      'a1b2',
      'POST',
      '/docs',
    ]);
    expect(said).not.toContain('no sample');
    if (names.some(isAmount)) expect(said).toContain(language === 'ar' ? 'درهم' : 'DH');
  });
});

test('every code that a refusal can name has its words', () => {
  const fields = Object.keys(Terms.shape);
  const codes = [
    ...PHASES,
    ...Delay.shape.unit.options,
    ...Object.entries(DEFAULT_SETTINGS).flatMap(([name, value]) =>
      typeof value === 'object' && 'unit' in value ? [name] : [],
    ),
    ...ROLES,
    ...DECISIONS,
    ...TASK_KINDS,
    ...ACCOUNTS,
    ...MOTIVES,
    ...PARTY_KINDS,
    ...fields,
    ...ORDER_FIELDS,
  ];
  for (const code of codes) expect(inWords(MESSAGES.words, code, 'ar'), code).not.toBe(code);
});

test('an error of our own tells nothing of its inside but a reference', () => {
  const problem = problemOf(MESSAGES, new Error('secret table name'), {
    language: 'en',
    instance: '/',
    correlation: 'req-1',
  });
  expect(problem).toMatchObject({ status: 500, code: 'internalError' });
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(problem.detail).toContain('req-1');
});
