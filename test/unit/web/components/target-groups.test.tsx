import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_PUBLISHED } from '../../../../functions/aggregates/centre/details.ts';
import { TargetGroup } from '../../../../functions/aggregates/shared/target-group.ts';
import { useTerms } from '../../../../web/i18n/use-terms.ts';
import { markup, offline } from './given.tsx';

/** Every group that can be stored has a word in each language: whoever launches a campaign may name a new one. */

function Named({ group }: { group: string }) {
  return useTerms().targetGroup(group);
}

const client = new QueryClient();
const named = (group: string, language: 'ar' | 'fr' | 'en') =>
  markup(<Named group={group} />, { language, api: offline, client });

test.each([
  ['ar', 'فئة غير منشورة', 'فئة أخرى'],
  ['fr', 'Groupe non publié', 'Autre groupe'],
  ['en', 'Group not published', 'Other group'],
] as const)('in %s', (language, notPublished, other) => {
  expect(named(NOT_PUBLISHED, language)).toBe(notPublished);
  expect(named('street-children', language)).toContain(other);
  expect(named('street-children', language)).toContain('street children');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/), (group) => {
      fc.pre(TargetGroup.safeParse(group).success);
      expect(named(group, language)).not.toBe(group);
    }),
  );
});
