import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../web/i18n/languages.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { Attendance } from '../../../../web/pages/centre/attendance.tsx';
import { Stages } from '../../../../web/pages/centre/stages.tsx';
import type { Centre } from '../../../../web/parts/centres/centres.ts';
import { Clock } from '../../../../web/parts/centres/clock.tsx';
import { CentreStatus } from '../../../../web/parts/centres/status-badge.tsx';
import { WhoseTurn } from '../../../../web/parts/centres/turn.tsx';
import { markup, offline } from './given.tsx';

/** A centre, as its page and the board write it. */

const at = '2026-06-01T09:00:00.000Z';
const name = { ar: 'مركز', fr: 'Centre' };
const office = (party: string) => ({ party, name });
const CENTRE: Centre = {
  id: 'f1',
  version: 9,
  etag: '"9"',
  view: 'member',
  createdAt: at,
  changedAt: at,
  region: 'MA-04',
  owner: 'council-rsk',
  core: { ministry: office('m'), wilaya: office('w'), council: office('council-rsk') },
  name,
  province: 'MA-SAL',
  work: 'new',
  groups: ['women'],
  planned: { works: '2026-06-01' },
  status: 'inService',
  statusSince: at,
  stage: 'inService',
  reached: [],
  documents: [],
  attendance: [],
  smallNumbersBelow: 10,
  tasks: [],
  possibleActs: [],
  warnings: [],
};

const LANGUAGE_NAMES: readonly Language[] = ['ar', 'fr', 'en'];
const html = (element: ReactNode, language: Language = 'fr') =>
  markup(element, { language, api: offline, client: new QueryClient() });

test('a small number of people is said to be small, and not shown', () => {
  const attendance = [
    { quarter: '2026-Q1', party: 'entraide', hidden: true },
    { quarter: '2026-Q2', party: 'entraide', hidden: false, people: 4321 },
  ];
  const shown = html(<Attendance centre={{ ...CENTRE, attendance }} />);
  expect(shown).toContain('Petit nombre (moins de 10), masqué');
  expect(shown).toMatch(/4.321/);
  expect(shown.indexOf('Trimestre 2')).toBeLessThan(shown.indexOf('Trimestre 1'));
});

test('a centre that has never opened has no attendance to be missed', () => {
  expect(html(<Attendance centre={{ ...CENTRE, stage: 'works', status: 'works' }} />)).toBe('');
});

test('a link of a document that is not https leads nowhere', () => {
  const document = { kind: 'study', title: 'Étude', sha256: 'a'.repeat(64) };
  const reached = (link: string) => [
    {
      stage: 'studies' as const,
      day: '2026-05-01',
      party: 'council-rsk',
      documents: [{ ...document, link }],
    },
  ];
  const stages = (link: string) =>
    html(<Stages centre={{ ...CENTRE, stage: 'studies', reached: reached(link) }} today="2026-06-11" />);
  expect(stages('https://ged.example/1')).toContain('href="https://ged.example/1"');
  expect(stages('javascript:alert(1)')).not.toContain('href');
  expect(stages('https://ged.example/1')).toContain('10 jours de retard');
});

describe.each(LANGUAGE_NAMES)('in %s', (language) => {
  test('the clock of a built centre says its days in words, before its end and after', () => {
    const built = { since: '2025-12-01', openBy: '2026-05-30' };
    const numbers = new Intl.NumberFormat(LANGUAGES[language].locale);
    expect(html(<Clock built={built} today="2026-05-30" />, language)).toContain(numbers.format(180));
    const over = html(<Clock built={built} today="2026-06-30" />, language);
    expect(over).toContain(numbers.format(211));
    expect(over).toContain(numbers.format(31));
    expect(over).toContain('dateTime="2026-05-30"');
  });

  test('whoever got what is late is named beside those that were asked', () => {
    const asked = { kind: 'verification' as const, parties: ['ministry', 'wilaya'], dueOn: '2026-06-01' };
    const turn = html(<WhoseTurn waitsFor={{ ...asked, escalatedTo: 'council' }} />, language);
    for (const party of ['ministry', 'wilaya', 'council']) expect(turn).toContain(`<bdi>${party}</bdi>`);
    const own = html(<WhoseTurn waitsFor={{ ...asked, escalatedTo: 'wilaya' }} />, language);
    expect(own.match(/<bdi>wilaya<\/bdi>/g)).toHaveLength(1);
  });

  test('an opening that nobody has verified, or confirmed, is not called open', () => {
    const badge = (opening: { verified: boolean; unconfirmedSince?: string }) =>
      html(<CentreStatus status="inService" opening={opening} />, language);
    const shown = [{ verified: true }, { verified: false }, { verified: true, unconfirmedSince: at }].map(
      badge,
    );
    expect(new Set(shown).size).toBe(3);
    expect(shown[0]).toContain('badge-good');
    for (const each of shown.slice(1)) expect(each).toContain('badge-warning');
  });
});

test('what shows a stage is for members; the public view has no column for it', () => {
  const title = 'Étude architecturale';
  const document = { kind: 'study', title, link: 'https://ged.example.ma/1', sha256: 'a'.repeat(64) };
  const reached = [{ stage: 'studies', day: '2026-03-11', party: 'council-rsk' }] as const;
  const shown = (centre: Centre) => html(<Stages centre={centre} today="2026-06-01" />);
  const member = shown({ ...CENTRE, reached: reached.map((each) => ({ ...each, documents: [document] })) });
  expect(member).toContain(fr.centre.stages.evidence);
  expect(member).toContain(title);
  const everybody = shown({ ...CENTRE, view: 'public', reached: [...reached] });
  expect(everybody).not.toContain(fr.centre.stages.evidence);
  expect(everybody).toContain(fr.centres.statuses.studies);
});
