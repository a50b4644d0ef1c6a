import { expect, test } from 'vitest';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { SMALL, small, smallLife } from '../../../../support/small.ts';

/** Nothing that somebody wrote becomes a link in an official mail. */

/** The French text of a mail about a convention of that title. */
function mailOf(title: string): string {
  const proposal = small('2026-03-02');
  const life = smallLife('draft', {
    terms: { ...proposal.terms, title: { ar: title, fr: title }, reference: title },
  });
  life.act({ type: 'submit', data: {} }, person(SMALL.ministry, 'officer'));
  life.open('formation-1');
  const [event] = life.events.slice(-1);
  return event ? (noticesOf(life.c, event)[0]?.fr ?? '') : '';
}

test.each([
  'Plan https://evil.example/1',
  'Plan www.evil',
  'Plan evil.example',
  'Plan evil。example',
  'Plan evil．example',
  'Plan evil\u2024example',
  'Plan ｈｔｔｐｓ：／／evil',
  'Plan //evil/1',
  'Plan \\\\evil\\1',
  'Plan mailto:moi',
  'Plan tel:+212600000000',
  'Plan https:evil',
  'Plan 192.0.2.1/1',
  'Plan moi@evil',
])('%s is left out of mails', (title) => {
  expect(mailOf(title)).not.toMatch(/evil|example|moi|2126|192/i);
  expect(mailOf(title)).toContain('RSK-2026-0001');
});

test.each(['Bd. Hassan II', 'Réf. 12/2026', 'Coût : 1.221.000.000 DH', 'جمعية أ.ب.', 'Femmes / enfants'])(
  '%s is said in mails',
  (title) => {
    expect(mailOf(title)).toContain(title);
  },
);
