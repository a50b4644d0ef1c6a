import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import * as ar from '../../../../web/locales/ar/index.ts';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { type Happened, isTold, useAbout } from '../../../../web/pages/centre/history-about.ts';
import { markup, offline } from './given.tsx';

/** What the history of a centre tells of each kind of event. */

const WORDS = { ar, fr, en };
const task = (kind: string) => ({ id: 't1', kind, assignee: { party: 'p', role: 'officer' } });
const procedure = { key: 'stages-1', kind: 'stages', number: 1 };

/** The details of each kind, as the trail gives them; without an entry it gives none that are told. */
const DETAILS: Partial<Record<Happened['type'], Record<string, unknown>[]>> = {
  StepOpened: [
    { procedure: 'stages-1', order: 1, round: 1, tasks: [task('stageReport')] },
    { procedure: 'stages-1', order: 4, round: 1, tasks: [task('operator'), task('staff')] },
  ],
  StepConcluded: [
    ...[1, 2, 3, 4, 5, 6].map((order) => ({ procedure: 'stages-2', order, outcome: 'approved' })),
    { procedure: 'clock-1', order: 1, outcome: 'approved' },
    { procedure: 'confirmation-3', order: 1, outcome: 'lapsed' },
  ],
  StageReached: [{ stage: 'works', day: '2026-12-01', tasks: ['t1'] }],
  StageSetBack: [{ to: 'studies', procedure }],
  ProgressReported: [{ percent: 40, day: '2026-12-01' }],
  OperatorNamed: [{ operator: { party: 'p', name: { ar: 'أ', fr: 'A' } }, tasks: [] }],
  StaffReported: [{ posts: { needed: 10, filled: 8, asOf: '2026-12-01' }, tasks: [] }],
  CentreAuthorised: [{ authorisation: { reference: 'A 14', day: '2026-12-01' }, reached: true, tasks: [] }],
  OpeningDeclared: [{ day: '2026-12-01', tasks: [] }],
  AttendanceReported: [{ quarter: '2026-Q1' }],
  CentreClosed: [{ day: '2026-12-01' }],
  OpeningReturned: [{ procedure, clock: { ...procedure, key: 'clock-1', kind: 'clock' } }],
  ConfirmationAsked: [{ procedure }],
};

const event = (type: string, data: Record<string, unknown>) =>
  ({ seq: 1, at: '2026-06-01T09:00:00.000Z', type, data }) as unknown as Happened;

function About({ of }: { of: Happened }) {
  return <p>{useAbout()(of) ?? ''}</p>;
}

test.each(['ar', 'fr', 'en'] as const)('no line of it breaks off behind its colon, in %s', (language) => {
  const sentences = Object.entries(WORDS[language].centre.history);
  const asked: Partial<Record<string, Record<string, unknown>[]>> = DETAILS;
  const kinds = sentences.filter(([type]) => /^[A-Z]/.test(type));
  expect(kinds.length).toBeGreaterThan(25);
  const broken = kinds.flatMap(([type, sentence]) =>
    (asked[type] ?? [{}]).flatMap((data) => {
      const html = markup(<About of={event(type, data)} />, {
        language,
        api: offline,
        client: new QueryClient(),
      });
      const about = html.replace(/<[^>]*>/g, '');
      return sentence.endsWith(':') === (about === '') ? [`${type} ${JSON.stringify(data)}: ${about}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

test('a step that asks nobody, since all was done before, is not told', () => {
  const opened = (tasks: object[]) =>
    event('StepOpened', { procedure: 'stages-1', order: 2, round: 1, tasks });
  expect([isTold(opened([])), isTold(opened([task('staff')]))]).toEqual([false, true]);
  expect(isTold(event('OpeningVerified', {}))).toBe(true);
});
