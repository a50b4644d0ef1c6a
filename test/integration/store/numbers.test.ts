import { beforeEach, expect, inject, test } from 'vitest';
import type { Terms } from '../../../functions/aggregates/convention/terms.ts';
import { listConventions } from '../../../functions/api/reads/convention-list.ts';
import { inbox } from '../../../functions/store/inbox.ts';
import { StoreRefusal } from '../../../functions/store/refusals.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute, load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The number that people use for a convention. */

const officer = person(COUNCIL, 'officer');
let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

async function propose(
  conventionId: string,
  change: Partial<Terms> = {},
  at = '2026-11-24T10:00:00.000Z',
): Promise<string | undefined> {
  const { terms } = caseA('2026-11-24');
  const proposing = execute(store, {
    conventionId,
    command: { type: 'propose', data: { terms: { ...terms, ...change } } },
    actor: officer,
    rules: REHEARSAL,
    now: () => at,
    idempotency: { key: conventionId, fingerprint: conventionId },
  });
  try {
    return (await proposing).convention?.number;
  } catch (error) {
    // The caller repeats with the same key: a busy machine only takes longer.
    if (error instanceof StoreRefusal && error.code === 'tooBusy') return propose(conventionId, change, at);
    throw error;
  }
}

test('proposals of one region and year are numbered without a gap, also at once; repeats take no number', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
  const numbers = await Promise.all(ids.map((id) => propose(id)));
  expect(numbers.sort()).toEqual(ids.map((_, index) => `RSK-2026-${String(index + 1).padStart(4, '0')}`));
  const [first] = ids;
  expect(await propose(first ?? '')).toBe((await load(store, first ?? '')).convention?.number);
  expect(await propose('c99')).toBe('RSK-2026-0013');
});

test('what is refused takes no number; another region or year has its own series', async () => {
  await expect(propose('c1', { accountHolder: 'nobody' })).rejects.toMatchObject({
    code: 'termsInconsistent',
  });
  expect(await propose('c1')).toBe('RSK-2026-0001');
  expect(await propose('c2', { region: 'MA-10', components: [] })).toBe('GON-2026-0001');
  expect(await propose('c3', {}, '2027-01-04T10:00:00.000Z')).toBe('RSK-2027-0001');
});

test('the number stays when the draft moves to another region; lists find it, inboxes show it', async () => {
  const number = await propose('c1');
  const does = (type: 'revise' | 'submit', data: object) =>
    execute(store, {
      conventionId: 'c1',
      command: type === 'revise' ? { type, data } : { type, data: {} },
      actor: officer,
      rules: REHEARSAL,
      now: () => '2026-11-24T11:00:00.000Z',
    });
  await does('revise', { terms: { region: 'MA-10', components: [] } });
  await does('submit', {});
  const { convention } = await execute(store, {
    conventionId: 'c1',
    command: { type: 'openGroup', data: { procedure: 'formation-1' } },
    actor: { kind: 'system', name: 'workflow' },
    rules: REHEARSAL,
    now: () => '2026-11-24T12:00:00.000Z',
  });
  if (!convention) throw new Error('No convention');
  await project(store, convention);
  const found = (text: string) => listConventions(store, { party: COUNCIL, text, limit: 10 });
  expect((await found('rsk-2026-0001')).items).toMatchObject([{ id: 'c1', number }]);
  expect((await found('rsk-2026-0002')).items).toEqual([]);
  const { items } = await inbox(store, {
    now: new Date().toISOString(),
    party: COUNCIL,
    roles: ['approver'],
    limit: 10,
  });
  expect(items).toMatchObject([{ convention: { id: 'c1', number } }]);
});
