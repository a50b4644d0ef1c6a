import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Machine, startMachine } from '../../local/machine.ts';
import { AUDIENCE, issuerUrl, mintToken } from '../../local/token.ts';
import { caseA, caseB, caseC, pledgesA, pledgesB, pledgesC } from '../../scenarios/cases.ts';
import { act, read, type World } from '../../scenarios/client.ts';
import { liveOut } from '../../scenarios/officials.ts';
import { newPlace } from '../assembly.ts';
import { folderOfTests } from '../temporary.ts';
import { browse } from './browse.ts';
import { failRun } from './failing.ts';

const Discovery = z.object({ authorization_endpoint: z.string(), token_endpoint: z.string() });
const Token = z.object({ access_token: z.string() });

const { port, assembly } = await newPlace();
const today = new Date().toISOString().slice(0, 10);
const folder = folderOfTests('cases');
let machine: Machine;
let world: World;

beforeAll(async () => {
  machine = await startMachine({ port, folder, assembly });
  world = { play: 'cases', url: () => machine.url, token: machine.token };
});
afterAll(() => machine.stop());

const MILLION = 100_000_000;

const Statement = z.object({
  statement: z.array(
    z.object({
      party: z.string(),
      nature: z.string(),
      committed: z.number(),
      received: z.number(),
      justified: z.number(),
    }),
  ),
});

async function statementOf(id: string, user: string) {
  const { body } = await read(world, user, `/v1/conventions/${id}/ledger`);
  return Statement.parse(body).statement;
}

/** The receipts by party, in millions, from the ledger after the run. */
function paidIn(lines: Awaited<ReturnType<typeof statementOf>>): Record<string, number> {
  const paid: Record<string, number> = {};
  for (const { party, received } of lines)
    if (received > 0) paid[party] = (paid[party] ?? 0) + received / MILLION;
  return paid;
}

/** Longer than the minute after which the interpreter would give up by itself. */
const A_PERSONS_PACE = 65_000;

const CASES = [
  {
    name: 'A, Rabat-Salé-Kénitra',
    proposal: caseA,
    pledges: pledgesA,
    paid: { 'ministry-solidarity': 10, 'council-rsk': 6, 'wilaya-rsk': 8 },
    user: 'council.auditor',
    slowAt: 'review',
  },
  {
    name: 'B, Guelmim-Oued Noun',
    proposal: caseB,
    pledges: pledgesB,
    paid: { 'ministry-solidarity': 10, 'council-gon': 5, 'wilaya-gon': 5 },
    user: 'council-gon.auditor',
    slowAt: 'fundsCall',
  },
  {
    name: 'C, Laâyoune-Sakia El Hamra, where the wilaya brings no cash',
    proposal: caseC,
    pledges: pledgesC,
    paid: { 'ministry-solidarity': 6, 'council-lsh': 6 },
    user: 'council-lsh.auditor',
    slowAt: 'finalReport',
  },
];

/** Lives a case out; the first person who is asked for `slowAt` takes more than a minute. */
async function liveSlowly({ proposal, pledges, slowAt }: (typeof CASES)[number]): Promise<string> {
  let slow = true;
  const id = await liveOut(
    world,
    { proposal: proposal(today), pledges: pledges(today) },
    today,
    async (kind) => {
      if (!slow || kind !== slowAt) return;
      slow = false;
      await pause(A_PERSONS_PACE);
    },
  );
  expect(slow).toBe(false);
  return id;
}

// Together, because a minute is a minute.
test.concurrent.for(CASES)(
  'case $name runs from draft to closure over HTTP, though somebody takes more than a minute at $slowAt',
  async (each, { expect }) => {
    const { user, paid } = each;
    const id = await liveSlowly(each);
    const lines = await statementOf(id, user);
    const total = Object.values(paid).reduce((sum, each) => sum + each, 0);
    expect(paidIn(lines)).toEqual(paid);
    expect(lines.reduce((sum, line) => sum + line.justified, 0)).toBe(total * MILLION);
    const cash = lines.filter(({ nature, committed }) => nature === 'cash' && committed > 0);
    expect([...new Set(cash.map(({ party }) => party))].sort()).toEqual(Object.keys(paid).sort());
    const { body } = await read(world, user, `/v1/conventions/${id}/events?limit=1`);
    expect(body.verification).toMatchObject({ verified: true });
    // A run's name begins with its convention's id; a child's, with its parent's.
    await expect
      .poll(() =>
        machine
          .executions()
          .filter(({ name, status }) => name.startsWith(id) && status !== 'SUCCEEDED')
          .map(({ name, status }) => `${name} ${status}`),
      )
      .toEqual([]);
    expect(machine.executions().some(({ name }) => name.startsWith(id))).toBe(true);
  },
);

test('a run that failed is started anew within seconds, and its convention goes on', async () => {
  const made = await act(world, 'council.officer', 'failing', ['POST', '/v1/conventions', caseA(today)]);
  const id = String(Object(made.body.convention).id);
  await act(world, 'council.officer', 'submitted', ['POST', `/v1/conventions/${id}/submission`, {}]);
  const before = Date.now();
  await failRun(machine, id);
  // A busy machine takes its time; the sweep would take a day.
  expect(Date.now() - before).toBeLessThan(60_000);
  const runs = machine.executions().filter(({ name }) => name.startsWith(`${id}-formation-1-r0`));
  const ofProcedure = runs.filter(({ name }) => /-r0-\d+$/.test(name)).map(({ status }) => status);
  expect(ofProcedure).toEqual(['FAILED', 'RUNNING']);
});

async function statusWith(token: string): Promise<number> {
  const answer = await fetch(`${machine.url}/v1/tasks`, { headers: { authorization: `Bearer ${token}` } });
  return answer.status;
}

test('a token that has expired, or is signed by somebody else, or for something else, or not at all, is refused', async () => {
  expect(await statusWith(await mintToken(folder, 'council.officer', { port }))).toBe(200);
  expect(await statusWith(await mintToken(folder, 'council.officer', { port, seconds: -10 }))).toBe(401);
  expect(await statusWith(await mintToken(folder, 'council.officer', { port: port + 1 }))).toBe(401);
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  expect(await exportJWK(privateKey)).toHaveProperty('n');
  const forged = new SignJWT({ party: 'council-rsk', roles: 'officer' })
    .setProtectedHeader({ alg: 'RS256', kid: 'local' })
    .setSubject('council.officer')
    .setIssuer(issuerUrl(port))
    .setAudience(AUDIENCE)
    .setExpirationTime('1h');
  expect(await statusWith(await forged.sign(privateKey))).toBe(401);
  const none = ['{"alg":"none"}', '{"sub":"council.officer","party":"council-rsk","roles":"officer"}', '']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  expect(await statusWith(none)).toBe(401);
  expect(await statusWith('not-a-token')).toBe(401);
});

test('a person signs in with the authorisation code and PKCE, and a system with its credentials', async () => {
  const discovery = Discovery.parse(
    await (await fetch(`${issuerUrl(port)}/.well-known/openid-configuration`)).json(),
  );
  const verifier = 'v'.repeat(64);
  const query = new URLSearchParams({
    client_id: 'sharaka-portal',
    response_type: 'code',
    redirect_uri: `http://localhost:${port}/`,
    scope: 'openid profile',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const back = await browse(`${discovery.authorization_endpoint}?${query}`);
  const exchange = (body: Record<string, string>, headers = {}) =>
    fetch(discovery.token_endpoint, { method: 'POST', body: new URLSearchParams(body), headers });
  const tokens = await exchange({
    grant_type: 'authorization_code',
    client_id: 'sharaka-portal',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: `http://localhost:${port}/`,
    code_verifier: verifier,
  });
  const { access_token: person } = Token.parse(await tokens.json());
  expect(await statusWith(person)).toBe(200);

  const basic = Buffer.from('sharaka-partner-system:local-demonstration-only').toString('base64');
  const system = await exchange({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` });
  expect(await statusWith(Token.parse(await system.json()).access_token)).toBe(200);
});
