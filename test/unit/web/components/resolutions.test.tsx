import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { Resolutions } from '../../../../web/pages/convention/resolutions.tsx';
import { TaskFacts } from '../../../../web/pages/tasks/facts.tsx';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { ConventionContext } from '../../../../web/parts/convention/use-convention.ts';
import { convention, instant } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** What the pages say of a resolution. */

const carried: Convention['resolutions'][number] = {
  id: 'resolution-1',
  number: 1,
  reason: 'Budget',
  matter: { type: 'carryCall', call: 'c1', to: 3 },
  about: { tranche: 1, party: 'wilaya', amount: 70_000 },
  status: 'open',
  frees: [],
};
const task = {
  assignee: { party: 'council', role: 'approver' as const },
  ...{ openedAt: instant, dueAt: instant, subject: 'resolution-1' },
};
const given = (resolution: typeof carried): Convention => ({ ...convention, resolutions: [resolution] });

test.each(['ar', 'fr', 'en'] as const)(
  'who decides reads whose call it is and where it goes, in %s',
  (language) => {
    const of = given(carried);
    const facts = markup(<TaskFacts task={task} convention={of} />, {
      language,
      api: offline,
      client: new QueryClient(),
    });
    const [said = ''] = facts.match(/<dt[^>]*>[^<]*1[^<]*Wilaya[^<]*/) ?? [];
    expect(said).toMatch(/Wilaya.*1.*3/);
  },
);

const listed = (resolution: typeof carried) =>
  markup(
    <ConventionContext value={given(resolution)}>
      <Resolutions resolutions={[resolution]} />
    </ConventionContext>,
    { language: 'en', api: offline, client: new QueryClient() },
  );

test('an adopted resolution shows what it has moved, beside what was proposed', () => {
  expect(listed(carried)).toMatch(/700\sDH/);
  const html = listed({ ...carried, status: 'adopted', moved: 25_000 });
  expect(html).toMatch(/call on .*Wilaya.* carried to tranche 3/);
  expect(html).toMatch(/250\sDH.*700\sDH proposed/);
  expect(listed({ ...carried, status: 'adopted', moved: 70_000 })).not.toContain('proposed');
});
