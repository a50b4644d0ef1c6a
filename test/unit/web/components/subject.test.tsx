import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { messagesQuery } from '../../../../web/i18n/messages.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import type { ProcedureTask } from '../../../../web/pages/tasks/queries.ts';
import { Subject } from '../../../../web/pages/tasks/task/subject.tsx';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { textQuery, textVersionsQuery } from '../../../../web/parts/text/queries.ts';
import { convention, instant } from '../convention.ts';
import { markup, offline, text } from './given.tsx';

/** A task's decision comes when what it is about has come: it does not move away while somebody presses. */

const DECISION = 'The decision';

afterEach(() => vi.unstubAllGlobals());

const task: ProcedureTask = {
  id: 'c2.t1',
  procedure: 'formation-1',
  step: 'review-council',
  kind: 'review',
  assignee: { party: 'council', role: 'approver' },
  status: 'open',
  openedAt: instant,
  dueAt: instant,
  dueOn: '2026-11-25',
  asked: 'as the API says it',
  act: { command: 'decideTask', method: 'POST', path: '/v1/tasks/c2.t1/decision' },
  decisions: ['approve', 'return'],
  textHash: 'c0ffee',
  convention: {
    id: convention.id,
    number: convention.number,
    title: convention.terms.title,
    region: convention.terms.region,
    provinces: [],
    parties: [],
    phase: convention.phase,
    phaseSince: instant,
    version: convention.version,
    createdAt: instant,
    changedAt: instant,
    pledged: 0,
    target: convention.terms.target,
    figures: [],
    waitingFor: [],
  },
};

/** The subject of a task, with the answers that have come. */
function shown(about: ProcedureTask, client = new QueryClient(), of: Convention = convention): string {
  return markup(
    <Subject task={about} convention={of}>
      {DECISION}
    </Subject>,
    { language: 'fr', api: offline, client },
  );
}

test('the decision on a payment comes with the lines of its order', async () => {
  const about: ProcedureTask = {
    ...task,
    ...{ procedure: 'payment-1', kind: 'paymentAuthorisation', tranche: 1, subject: 'o1' },
  };
  const lines = [{ payee: 'Al Omrane', component: 'centre', amount: 1_000 }];
  const of: Convention = {
    ...convention,
    orders: [{ id: 'o1', tranche: 1, status: 'prepared', amount: 1_000, lines }],
  };
  const first = shown(about, new QueryClient(), of);
  expect(first).toContain(fr.ui.loading);
  expect(first).not.toContain(DECISION);
  let html = first;
  const look = () => {
    html = shown(about, new QueryClient(), of);
    return html;
  };
  await expect.poll(look).toContain(DECISION);
  // It was not there for a moment without them.
  expect(html).toMatch(/Al Omrane.*The decision/s);
});

test('the decision on a text comes once the text and its changes can be read', async () => {
  const client = new QueryClient();
  await expect.poll(() => shown(task, client)).toContain(fr.tasks.text.title);
  expect(shown(task, client)).not.toContain(DECISION);
  client.setQueryData(textQuery(offline, convention.id).queryKey, { text, hash: task.textHash });
  expect(shown(task, client)).not.toContain(DECISION);
  client.setQueryData(textVersionsQuery(offline, convention.id).queryKey, null);
  expect(shown(task, client)).not.toContain(DECISION);
  await client.prefetchQuery(messagesQuery('fr'));
  // The lists of the text are open on a wide window.
  vi.stubGlobal('window', { matchMedia: () => ({ matches: true }) });
  expect(shown(task, client)).toMatch(/Objet.*The decision/s);
  // Where nothing changes the text, nobody waits for changes.
  expect(shown({ ...task, procedure: 'closure-1' }, client)).toContain(DECISION);
  expect(shown({ ...task, procedure: 'resolution-1' }, new QueryClient())).toContain(DECISION);
});

test('the decision comes too where its text could not be read', async () => {
  const client = new QueryClient();
  await Promise.all([
    client.prefetchQuery(messagesQuery('fr')),
    client.prefetchQuery({ ...textQuery(offline, convention.id), retry: false }),
    client.prefetchQuery({ ...textVersionsQuery(offline, convention.id), retry: false }),
  ]);
  await expect.poll(() => shown(task, client)).toContain(DECISION);
});
