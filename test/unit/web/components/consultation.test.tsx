import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { Recommendations } from '../../../../web/pages/consultation/recommendations.tsx';
import type { Consultation, Recommendation } from '../../../../web/parts/consultations/consultations.ts';
import { markup, offline } from './given.tsx';

/** What became of three recommendations, in words: one carried on, one declined, one merged. */

const text = (said: string) => ({ ar: `${said} ع`, fr: said });
const at = '2026-05-04T09:00:00.000Z';
const common = {
  groups: [],
  provinces: [],
  proposedBy: { name: text('Association Al Amal') },
  isOwn: true,
  merged: [],
  links: [],
  possibleActs: [],
};
const GIVEN: Recommendation[] = [
  {
    ...common,
    n: 1,
    text: text('Un centre par province'),
    status: 'underway',
    merged: [3],
    assignee: { party: 'council-rsk', name: text('Conseil régional') },
    answer: { answer: 'accepted', at, party: 'council-rsk' },
    links: [{ kind: 'convention', isOpen: false, at, party: 'council-rsk' }],
    progress: { note: 'Étude lancée', at, party: 'council-rsk' },
    waitsFor: { kind: 'recommendationProgress', parties: ['council-rsk'], dueOn: '2026-11-02' },
  },
  {
    ...common,
    n: 2,
    text: text('Une prime'),
    status: 'declined',
    answer: { answer: 'declined', reason: text('Relève d’un autre département'), at, party: 'council-rsk' },
  },
  { ...common, n: 3, text: text('Un centre à Kénitra'), status: 'mergedInto', mergedInto: 1 },
];

const office = (party: string) => ({ party, name: text(party) });
const CONSULTATION: Consultation = {
  id: 's1',
  version: 12,
  etag: '"12"',
  createdAt: at,
  changedAt: at,
  region: 'MA-04',
  series: 'social-2021-2026',
  number: 11,
  owner: 'wilaya-rsk',
  core: {
    ministry: office('ministry-solidarity'),
    wilaya: office('wilaya-rsk'),
    council: office('council-rsk'),
  },
  title: text('Concertation'),
  day: '2026-05-04',
  place: text('Rabat'),
  modes: ['onSite', 'remote'],
  agenda: [],
  phase: 'followUp',
  phaseSince: at,
  isPublished: true,
  attendance: [],
  recommendations: GIVEN,
  possibleActs: [],
};

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const written = (language: 'ar' | 'fr' | 'en', given = GIVEN) =>
  markup(
    <Recommendations consultation={{ ...CONSULTATION, recommendations: given }} reader="council-rsk" />,
    {
      language,
      api: offline,
      client: new QueryClient(),
    },
  );
const shown = (language: 'ar' | 'fr' | 'en', given = GIVEN) => plain(written(language, given));

test('each says what became of it: its answer with the reason, where it went, and what is waited for', () => {
  const said = shown('fr');
  for (const words of [
    'Un centre par province',
    'En cours',
    'Y ont été fusionnées : 3',
    'Une convention que seules ses parties voient',
    'Étude lancée',
    'État attendu avant le',
    'Écartée',
    'Relève d’un autre département',
    'Fusionnée dans la recommandation n° 1',
  ])
    expect(said).toContain(words);
});

test.each(['ar', 'fr', 'en'] as const)(
  'in %s one that was merged and the other lead to each other',
  (language) => {
    const third = {
      ...common,
      n: 4,
      text: text('Un centre à Salé'),
      status: 'mergedInto',
      mergedInto: 1,
    } as const;
    const given = GIVEN.map((each) => (each.n === 1 ? { ...each, merged: [3, 4] } : each));
    const html = written(language, [...given, third]);
    const ways = [...html.matchAll(/href="#(recommendation-\d)"/g)].map(([, to]) => to);
    expect(ways).toEqual(['recommendation-3', 'recommendation-4', 'recommendation-1', 'recommendation-1']);
    for (const to of ways) expect(html).toContain(`id="${to}"`);
  },
);

test.each(['ar', 'fr', 'en'] as const)('in %s its reader finds their own', (language) => {
  const yours = { ar: 'توصيتكم', fr: 'Votre recommandation', en: 'Your recommendation' }[language];
  expect(shown(language).split(yours)).toHaveLength(GIVEN.length + 1);
});

test('a consultation without any says so', () => {
  expect(shown('fr', [])).toContain('n’a rien recommandé');
});

test('whoever may act finds the buttons of their acts, by the words of each', () => {
  const given = GIVEN.map((each) => ({ ...each, possibleActs: ['answer', 'link', 'deliver'] as const }));
  const said = shown(
    'fr',
    given.map((each) => ({ ...each, possibleActs: each.n === 1 ? [...each.possibleActs] : [] })),
  );
  for (const words of ['Déclarer réalisée', 'Relier à ce qu’elle a produit', 'Écarter finalement'])
    expect(said).toContain(words);
  expect(said).not.toContain('Fusionner dans une autre');
});
