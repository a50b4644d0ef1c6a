import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Centre } from '../../../../functions/aggregates/centre/centre.ts';
import { CENTRE_KIND } from '../../../../functions/aggregates/centre/kind.ts';
import { MAIL_EVENTS, noticesOf } from '../../../../functions/aggregates/centre/notices.ts';
import type { Notice } from '../../../../functions/kernel/notice.ts';
import { minister } from '../../../support/centre-setting.ts';
import { equipped, open, type Play, ready, registered, verified } from './setting.ts';

/** The mails of a centre lead to pages that the portal has. */

const router = readFileSync(new URL('../../../../web/app/router.tsx', import.meta.url), 'utf8');
const ROUTES = [...router.matchAll(/path: '(\/[^']*)'/g)].map(([, path = '']) => path);

/** Whether an address is that of a page: a name stands where the route has a parameter. */
const isPage = (path: string) =>
  [...ROUTES, '/tasks/$taskId'].some((route) =>
    new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path),
  );

/** Centres in which everything is asked, reminded of, handed on, returned, verified, and left unanswered. */
const LIVES: [name: string, life: () => Play][] = [
  ['late with its studies', () => registered().at('2026-06-05').run().at('2026-08-01').run()],
  ['built and not open', () => equipped().at('2028-02-01').run().at('2028-08-01').run()],
  ['ready and not open', () => ready().at('2028-03-01').run()],
  ['declared and not verified', () => open().at('2028-04-01').run()],
  [
    'returned',
    () =>
      open()
        .act({ type: 'returnOpening', data: { reason: 'Motif' } }, minister)
        .run(),
  ],
  ['asked every year', () => verified().at('2028-12-01').run().at('2029-03-01').run()],
];

/** Each event's mails, as the centre stood after it. */
function told({ events }: Play): { type: string; notices: Notice[] }[] {
  let state: Centre | undefined;
  return events.map((event) => {
    state = CENTRE_KIND.evolve(state, event);
    return { type: event.type, notices: noticesOf(state, event) };
  });
}

describe.each(LIVES)('of a centre that is %s', (_name, life) => {
  const all = told(life());

  test('every mail leads to a page of the portal', () => {
    const paths = all.flatMap(({ notices }) => notices.map(({ path }) => path));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !isPage(path))).toEqual([]);
  });

  test('no mail is sent of an event that is not named as one of which mails are sent', () => {
    const sending = all.filter(({ notices }) => notices.length > 0).map(({ type }) => type);
    expect(sending.filter((type) => !MAIL_EVENTS.some((each) => each === type))).toEqual([]);
  });
});

test('the lives send every mail that there is, and lead to tasks and centres', () => {
  const all = LIVES.flatMap(([, life]) => told(life()));
  const sending = all.filter(({ notices }) => notices.length > 0);
  expect(new Set(sending.map(({ type }) => type))).toEqual(new Set(MAIL_EVENTS));
  const paths = sending.flatMap(({ notices }) => notices.map(({ path }) => path));
  expect(new Set(paths.map((path) => path.split('/')[1]))).toEqual(new Set(['tasks', 'centres']));
});

test('an address that no page has would be found', () => {
  expect(['/centres/f1', '/tasks/f1.t1', '/centre/f1', '/centres/f1/opening'].map(isPage)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
