import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { Waiting } from '../../../../web/pages/convention/progress/waiting.tsx';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { ConventionContext } from '../../../../web/parts/convention/use-convention.ts';
import { convention, instant } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** What a convention waits for, as its page lists it. */

const none = { amount: 0, quantity: 0 };
const given: Convention = {
  ...convention,
  pledges: [
    {
      ...{ id: 'p3', party: 'wilaya', status: 'confirmed', fiscalYear: 2027, nature: 'staff', amount: 0 },
      ...{ quantity: 2_400, unit: 'personMonth' },
    },
  ],
  inKind: [
    {
      ...{ pledge: 'p3', party: 'wilaya', receiver: 'council' },
      ...{ left: { amount: 0, quantity: 2_400 }, delivered: none, unconfirmed: none },
    },
  ],
};

test('goods that have no value are listed by their quantity, not as no money', () => {
  const awaited = {
    ...{ task: 'c2.d1', kind: 'delivery' as const, party: 'wilaya', role: 'officer' as const, subject: 'p3' },
    ...{ since: instant, dueAt: instant, dueOn: '2026-11-25', asked: 'as the API says it' },
    act: { command: 'deliver' as const, method: 'POST' as const, path: '/v1/conventions/c2/deliveries' },
  };
  const html = markup(
    <ConventionContext value={given}>
      <Waiting waitingFor={[awaited]} />
    </ConventionContext>,
    { language: 'fr', api: offline, client: new QueryClient() },
  );
  expect(html).toContain('24 personnes-mois');
  expect(html).not.toContain('DH');
});
