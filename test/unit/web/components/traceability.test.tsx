import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { People } from '../../../../web/parts/traceability/people.tsx';
import { markup, offline } from './given.tsx';

/** How many people a centre has reached, in words: an interval is never taken for a number, nor what is hidden for zero. */

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

type Given = Parameters<typeof People>[0]['people'];
const known = (atLeast: number | null, atMost: number | null, hidden = false): Given => ({
  year: 2026,
  atLeast,
  atMost,
  hidden,
});

test.each<[Given, ar: string, fr: string, en: string]>([
  [known(45, 45), 'سنة 2026: 45 شخصاً', 'en 2026 : 45 personnes', 'in 2026: 45 people'],
  [
    known(45, 75),
    'سنة 2026: بين 45 و75 من الأشخاص',
    'en 2026 : entre 45 et 75 personnes',
    'in 2026: between 45 and 75 people',
  ],
  [
    known(45, null, true),
    'سنة 2026: 45 شخصاً على الأقل (أعداد صغيرة محجوبة)',
    'en 2026 : au moins 45 personnes (petits nombres masqués)',
    'in 2026: at least 45 people (small numbers hidden)',
  ],
  [
    known(null, null, true),
    'سنة 2026: عدد صغير، محجوب',
    'en 2026 : petit nombre, masqué',
    'in 2026: a small number, hidden',
  ],
  [known(0, 0), 'سنة 2026: لا أحد', 'en 2026 : 0 personne', 'in 2026: 0 people'],
  [null, 'غير معروف', 'inconnu', 'unknown'],
  [{ year: null, atLeast: null, atMost: null, hidden: false }, 'غير معروف', 'inconnu', 'unknown'],
])('%j', (people, ar, fr, en) => {
  const said = (language: 'ar' | 'fr' | 'en') =>
    plain(markup(<People people={people} />, { language, api: offline, client: new QueryClient() }));
  expect([said('ar'), said('fr'), said('en')]).toEqual([ar, fr, en]);
});
