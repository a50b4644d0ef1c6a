import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PERSON_COMMANDS } from '../../../../functions/aggregates/organisation/commands.ts';
import { ORGANISATION_DESCRIPTION } from '../../../../functions/aggregates/organisation/description.ts';
import { EVENT_TYPES } from '../../../../functions/aggregates/organisation/events.ts';
import { listFor, listing } from '../../../../functions/aggregates/organisation/listing.ts';
import { ORGANISATION_MESSAGES } from '../../../../functions/aggregates/organisation/messages.ts';
import { metricsOf } from '../../../../functions/aggregates/organisation/metrics.ts';
import type { Organisation } from '../../../../functions/aggregates/organisation/organisation.ts';
import { detailSchema, typeName } from '../../../../functions/aggregates/organisation/published.ts';
import { ORGANISATION_ROUTES } from '../../../../functions/aggregates/organisation/routes/acts.ts';
import { searchable } from '../../../../functions/aggregates/organisation/summary.ts';
import { fold } from '../../../../functions/kernel/fold.ts';
import { searchWords } from '../../../../functions/kernel/search.ts';
import { LANGUAGES } from '../../../../functions/kernel/wording.ts';
import { assertSentence } from '../../../support/readable.ts';
import { DETAILS, ID, NOW, PARTY } from './setting.ts';

describe.each(ORGANISATION_ROUTES.routes)('$route', ({ answers, examples = [], body, gives }) => {
  it('has examples that its schema takes, and a schema for its answer', () => {
    for (const name of examples) body.parse(ORGANISATION_DESCRIPTION.examples[name]);
    expect(ORGANISATION_DESCRIPTION.answers).toHaveProperty(answers);
  });

  it('says by whom and with which refusals', () => {
    for (const command of gives) {
      assertSentence(ORGANISATION_DESCRIPTION.givenBy(command), 'en');
      for (const code of ORGANISATION_DESCRIPTION.refusalsOf(command))
        expect(ORGANISATION_MESSAGES.refusals).toHaveProperty(code);
    }
  });
});

test('every command of people has a route', () => {
  const given = ORGANISATION_ROUTES.routes.flatMap(({ gives }) => gives);
  expect([...given].sort()).toEqual([...PERSON_COMMANDS].sort());
});

const SENTENCES = Object.entries({ ...ORGANISATION_MESSAGES.refusals, ...ORGANISATION_MESSAGES.phrases });
test.each(SENTENCES)('%s is said in each language with the same details', (_, sentence) => {
  const namesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const language of LANGUAGES) expect(namesOf(sentence[language])).toEqual(namesOf(sentence.en));
  expect(sentence.ar).toMatch(/\p{Script=Arabic}/u);
});

test('every event is published under its kind, without what people wrote', () => {
  for (const type of EVENT_TYPES) expect(typeName(type)).toBe(`sharaka.organisation.${type}.v1`);
  const data = { party: 'x', entry: DETAILS, declarer: 'y' };
  expect(detailSchema('OrganisationDeclared').shape.data.parse(data)).toEqual({
    entry: { kind: DETAILS.kind, region: DETAILS.region, provinces: DETAILS.provinces },
    declarer: 'y',
  });
});

test('declarations and verifications are counted', () => {
  expect(metricsOf({ type: 'OrganisationDeclared' })).toEqual({ OrganisationsDeclared: 1 });
  expect(metricsOf({ type: 'OrganisationVerified' })).toEqual({ OrganisationsVerified: 1 });
  expect(metricsOf({ type: 'OrganisationSuspended' })).toEqual({});
});

test('a search finds an organisation by its names, its id and its ICE', () => {
  const text = searchable({ id: 'o-x', party: 'x', name: DETAILS.name, ice: DETAILS.ice });
  for (const sought of ['الامل', 'al amal', 'o-x', '0012345']) expect(text).toContain(fold(sought));
});

const REGISTERED: Organisation = {
  activities: [],
  id: ID,
  party: PARTY,
  version: 1,
  lastHash: '',
  createdAt: NOW,
  changedAt: NOW,
  status: 'declared',
  statusSince: NOW,
  declarer: PARTY,
  details: DETAILS,
  preparers: [],
  figures: [],
};

test('an organisation stands in the list in which any words of its names are looked for', () => {
  const Word = fc.constantFrom(
    'جمعية',
    'والتجارة',
    'الصناعة',
    'للتنمية',
    'وكالة',
    'الماء',
    'd’appui',
    'l’eau',
    'Agence',
  );
  fc.assert(
    fc.property(fc.array(Word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, start) => {
      const name = { ar: words.join(' '), fr: words.join(' ') };
      const { lists, search } = listing({ ...REGISTERED, details: { ...DETAILS, name } });
      const sought = searchWords([...words.slice(start % words.length), words[0]].join(' '));
      expect(lists).toContain(listFor({ sought }));
      for (const word of sought) expect(search).toContain(word);
    }),
  );
});
