import { beforeAll, expect, inject, test } from 'vitest';
import type { Person } from '../../../functions/kernel/principal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { SMALL, smallTerms } from '../../support/small.ts';
import { load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The same official reference for two conventions: each names the other, to who is a member of both. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
const terms = smallTerms(new Date().toISOString().slice(0, 10));
const ministry = person(SMALL.ministry, 'officer');
const contributor = person(SMALL.contributor, 'officer');

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
});

/** Brings a convention's rows in the lists up to date, as the stream does. */
async function list(id: string): Promise<void> {
  const { convention } = await load(store, id);
  if (convention) await project(store, convention);
}

/** Proposes a convention under a reference; where a party is named, in place of the contributor. */
async function proposed(reference: string | undefined, instead?: string): Promise<string> {
  const parties = terms.parties.map((party) =>
    party.id === SMALL.contributor && instead !== undefined ? { ...party, id: instead } : party,
  );
  const projectOwner = instead ?? terms.projectOwner;
  const body = { terms: { ...terms, reference, parties, projectOwner } };
  const made = await call('POST', '/v1/conventions', ministry, body);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const id = String(Object(made.body.convention).id);
  await list(id);
  return id;
}

async function warned(id: string, as: Person, language = 'fr') {
  const headers = { 'accept-language': language };
  const { body } = await call('GET', `/v1/conventions/${id}/readiness`, as, undefined, { headers });
  const all: { warning: string; about: string; message: string }[] = Object(body).warnings;
  return all.filter(({ warning }) => warning === 'referenceTaken');
}

test('names the other with its number and title to a member of both, in their language', async () => {
  const first = await proposed('AREP 12/2026');
  const second = await proposed('arep-12-٢٠٢٦');
  const { convention } = await load(store, first);
  const other = {
    id: first,
    number: convention?.number,
    reference: 'AREP 12/2026',
    title: terms.title,
  };
  expect(await warned(second, ministry)).toEqual([
    {
      warning: 'referenceTaken',
      about: first,
      other,
      message: `La convention ${convention?.number}, « Plan », porte la même référence : AREP 12/2026.`,
    },
  ]);
  expect(await warned(first, ministry)).toMatchObject([{ about: second }]);
  expect((await warned(second, ministry, 'ar'))[0]?.message).toMatch(/المرجع نفسه/);
});

test('says no word to who may not see the other', async () => {
  const foreign = await proposed('B-7/2026', 'another-owner');
  const own = await proposed('B-7/2026');
  expect(await warned(own, ministry)).toMatchObject([{ about: foreign }]);
  expect(await warned(own, contributor)).toEqual([]);
  expect(await warned(foreign, person('another-owner', 'officer'))).toEqual([]);
});

test('says no word of what was withdrawn or rejected, nor in it', async () => {
  const kept = await proposed('C-9/2026');
  const given = await proposed('C-9/2026');
  expect(await warned(kept, ministry)).toMatchObject([{ about: given }]);
  const withdrawn = await call('POST', `/v1/conventions/${given}/withdrawal`, ministry, { reason: 'Erreur' });
  expect(withdrawn.status).toBe(200);
  await list(given);
  expect(await warned(kept, ministry)).toEqual([]);
  expect(await warned(given, ministry)).toEqual([]);
  for (const phase of ['rejected', 'lapsed', 'closed'] as const) {
    const { convention } = await load(store, await proposed(`D-${phase}`));
    if (!convention) throw new Error('gone');
    await project(store, { ...convention, version: 2, phase });
    const found = await warned(await proposed(`D-${phase}`), ministry);
    expect([phase, found.length]).toEqual([phase, phase === 'closed' ? 1 : 0]);
  }
});

test('says no word of a reference that is only mentioned, nor without one, nor once it is another', async () => {
  const one = await proposed('77');
  await proposed('1772/77');
  await proposed(undefined);
  expect(await warned(await proposed(undefined), ministry)).toEqual([]);
  expect(await warned(await proposed('--'), ministry)).toEqual([]);
  expect(await warned(one, ministry)).toEqual([]);
  const twin = await proposed('77');
  expect(await warned(one, ministry)).toMatchObject([{ about: twin }]);
  const changed = await call(
    'PATCH',
    `/v1/conventions/${twin}`,
    ministry,
    { terms: { ...terms, reference: '78' } },
    { headers: { 'if-match': '"1"' } },
  );
  expect(changed.status).toBe(200);
  await list(twin);
  expect(await warned(one, ministry)).toEqual([]);
});
