import { expect, test } from 'vitest';
import type { Event } from '../../../../../functions/aggregates/convention/events.ts';
import { ASKED } from '../../../../../functions/aggregates/convention/notices/notice-words.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { lifeWithEvidence, SMALL, smallLife, smallLines, smallPledges } from '../../../../support/small.ts';

/** The text of a mail. */

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
  expect(notice?.ar).toMatch(/المبلغ: .*درهم \([^,)]+، الشطر 1\)/);
});

test('whatever is asked has room in a subject for both languages, as a reminder too', () => {
  for (const { subject } of Object.values(ASKED)) {
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

/** The notices that the events of a type give rise to, as they would be sent now. */
const of = (life: Life, type: Event['type']) =>
  life.events.filter((event) => event.type === type).flatMap((event) => noticesOf(life.c, event));
const reason = { reason: 'Motif' };

test('a party is told once of all that an event asks of it: what, how much each, and until when', () => {
  const life = smallLife();
  life.open('tranche-1');
  const notices = of(life, 'FundsCalled');
  expect(notices.map(({ party }) => party)).toEqual([SMALL.council]);
  const [notice] = notices;
  expect(notice?.subject).toBe(`${life.c.number} | المحصل | Encaissements`);
  expect(notice?.fr.match(/Une tâche vous attend : Enregistrement des encaissements/g)).toHaveLength(1);
  expect(notice?.fr.match(/^Montant : .*\sDH \(.+, .+, tranche 1\)$/gmu)).toHaveLength(4);
  expect(notice?.fr).toMatch(/^Demandé par : \S.*\nÉchéance : 1 avril 2026$/mu);
  expect(notice?.ar).toMatch(/المبلغ: .*درهم/);
  // A duty that is settled by the time of the mail is left out.
  life.receive(1);
  expect(of(life, 'FundsCalled')).toEqual([]);
});

test.each<[string, Event['type'], string[], () => Life]>([
  ['to pledge', 'PhaseEntered', Object.values(SMALL), () => smallLife('pledging')],
  [
    'to confirm a pledge',
    'PledgeMade',
    [SMALL.ministry],
    () => {
      const life = smallLife('pledging');
      const [first] = smallPledges(life.today);
      if (first) life.act({ type: 'pledge', data: first.terms }, person(first.party, 'officer'));
      return life;
    },
  ],
  ['to justify', 'PaymentExecuted', [SMALL.contributor], () => smallLife().release(1, smallLines(1))],
  [
    'to report',
    'ExpenditureJustified',
    [SMALL.ministry],
    () =>
      smallLife('active', { settings: { closureJustifiedPercent: 100 } })
        .release(1, smallLines(1))
        .justify(1, 15_000, 'women')
        .justify(1, 29_999)
        .minutes(2)
        .release(2, smallLines(2))
        .justify(2, 45_001 - 30_001, 'women')
        .deliver(),
  ],
  ['to bring evidence, when its day has come', 'DutiesBegun', [SMALL.contributor], lifeWithEvidence],
])('a party is told that it has %s, by the task itself', (_what, type, parties, begin) => {
  const life = begin();
  if (type === 'ExpenditureJustified') {
    expect(of(life, type)).toEqual([]);
    life.justify(2, 30_001);
  }
  const notices = of(life, type).slice(-parties.length);
  expect(notices.map(({ party }) => party)).toEqual(parties);
  for (const { path, fr } of notices) {
    expect(path).toMatch(/^\/tasks\/c1\./);
    expect(fr).toMatch(/^Une tâche vous attend : .*[\s\S]*\nÉchéance : /u);
  }
});

test('who has a duty by what every party is told reads it in the same mail', () => {
  const life = smallLife();
  life.act({ type: 'suspend', data: reason }, person(SMALL.wilaya, 'approver'));
  const suspended = of(life, 'ConventionSuspended');
  expect(suspended.map(({ party }) => party)).toEqual(Object.values(SMALL));
  const asked = suspended.filter(({ fr }) => fr.includes('Reprise ou résiliation'));
  expect(asked.map(({ party }) => party)).toEqual([SMALL.ministry, SMALL.wilaya, SMALL.council]);
  expect(asked[0]?.fr).toMatch(/^Convention suspendue\.\n[\s\S]*Échéance : /u);
  life.act({ type: 'terminate', data: reason }, person(SMALL.ministry, 'signatory'));
  const ended = of(life, 'ConventionTerminated');
  expect(ended.filter(({ fr }) => fr.includes('Dépôt du rapport final')).map(({ party }) => party)).toEqual([
    SMALL.ministry,
  ]);
  // Late news of a suspension that is over asks for no resumption.
  expect(JSON.stringify(of(life, 'ConventionSuspended'))).not.toContain('Reprise');
});
