import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { FromWhere } from '../../../../web/pages/agenda/subscription/from-where.tsx';
import type { Service } from '../../../../web/session/service.ts';
import { ServiceContext } from '../../../../web/session/use-service.ts';
import { markup, offline } from './given.tsx';

/** What the subscription says of calendars abroad. */

function shown(service: Service, language: 'ar' | 'fr' | 'en' = 'fr'): string {
  const dialog = (
    <ServiceContext value={service}>
      <FromWhere />
    </ServiceContext>
  );
  return markup(dialog, { language, api: offline, client: new QueryClient() });
}

test.each([
  ['ar', 'المغرب'],
  ['fr', 'Maroc'],
  ['en', 'Morocco'],
] as const)('in %s, where only %s is let in', (language, name) => {
  const said = shown({ countries: ['MA'] }, language);
  expect(said).toContain(name);
  expect(said).toContain('Outlook.com');
});

test('nothing where it is reached from everywhere', () => {
  expect(shown({})).toBe('');
});
