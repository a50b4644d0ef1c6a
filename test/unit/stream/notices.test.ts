import { expect, test } from 'vitest';
import { TASKS } from '../../../functions/stream/notice-words.ts';
import { noticesOf } from '../../../functions/stream/notices.ts';
import { smallLife } from '../../support/small.ts';

/** What a mail says. */

test('a call for funds says what, how much, for whom, who asks and until when', () => {
  const life = smallLife('active');
  life.open('tranche-1');
  const opened = life.events.findLast((event) => event.type === 'StepOpened');
  if (!opened) throw new Error('Nothing was called');
  const [notice] = noticesOf(life.c, opened);
  const call = life.c.calls.find(({ party }) => party === notice?.party);
  const dirhams = (call?.amount ?? 0) / 100;
  expect(notice?.subject).toBe(`${life.c.number} | طلب الأموال | Appel de fonds`);
  expect(notice?.fr).toMatch(
    new RegExp(`^Une tâche vous attend : Versement .*\\nConvention : ${life.c.number}\\n`),
  );
  expect(notice?.fr).toMatch(new RegExp(`Montant : ${dirhams}[^\\n]*\\sDH \\([^)]+, tranche 1\\)`));
  expect(notice?.fr).toMatch(/Demandé par : \S.*\nÉchéance : \d{1,2} \p{L}+ \d{4}/u);
  expect(notice?.ar).toMatch(/المبلغ: .*درهم/);
});

test('every kind of task has room in a subject for both languages, as a reminder too', () => {
  for (const { subject } of Object.values(TASKS)) {
    const longest = `RSK-2026-00070 | تذكير: ${subject.ar} | Rappel : ${subject.fr}`;
    expect(longest.length, longest).toBeLessThan(70);
  }
});

test('nothing that somebody wrote becomes a link, and nothing of it stands in a subject', () => {
  const life = smallLife('active');
  life.open('tranche-1');
  for (const evil of [
    'https://evil.example',
    'voir www.evil.example',
    'evil.example/x',
    'moi@evil.example',
  ]) {
    const name = { ar: evil, fr: evil };
    const parties = life.c.terms.parties.map((party) => ({ ...party, name }));
    const c = { ...life.c, terms: { ...life.c.terms, title: name, reference: evil, parties } };
    const notices = life.events.flatMap((event) => noticesOf(c, event));
    expect(notices.length).toBeGreaterThan(5);
    expect(JSON.stringify(notices)).not.toContain('evil');
  }
  const title = { ar: 'مركز رقم 1.5', fr: "Centre n° 1.5, S.A.R.L. de l'Espoir" };
  const c = { ...life.c, terms: { ...life.c.terms, title, reference: '12/2026' } };
  const [notice] = life.events.flatMap((event) => noticesOf(c, event));
  expect(notice?.fr).toContain(title.fr);
  expect(notice?.fr).toContain('Référence : 12/2026');
});
