import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, startMachine } from '../../local/machine.ts';
import { caseA, caseB, caseC, pledgesA, pledgesB, pledgesC } from '../../scenarios/cases.ts';
import { act, type World } from '../../scenarios/client.ts';
import { liveOut } from '../../scenarios/officials.ts';
import { newPlace } from '../assembly.ts';
import { folderOfTests } from '../temporary.ts';
import { failRun } from './failing.ts';

/** People take their time: longer than the minute after which the interpreter would give up by itself. */

const folder = folderOfTests('pace');
const today = new Date().toISOString().slice(0, 10);
const A_PERSONS_PACE = 65_000;
let machine: Machine;
let world: World;

beforeAll(async () => {
  machine = await startMachine({ ...(await newPlace()), folder });
  world = { play: 'pace', url: () => machine.url, token: machine.token };
});
afterAll(() => machine.stop());

const failed = () => machine.executions().filter(({ status }) => status === 'FAILED');

test('whoever takes more than a minute, at whatever stage, finds that the convention goes on', async () => {
  // Together, because a minute is a minute.
  const lives = [
    { proposal: caseA(today), pledges: pledgesA(today), slowAt: 'review' },
    { proposal: caseB(today), pledges: pledgesB(today), slowAt: 'fundsCall' },
    { proposal: caseC(today), pledges: pledgesC(today), slowAt: 'finalReport' },
  ].map(({ slowAt, ...life }) => {
    let slow = true;
    return liveOut(world, life, today, async (kind) => {
      if (!slow || kind !== slowAt) return;
      slow = false;
      await pause(A_PERSONS_PACE);
    }).then(() => expect(slow).toBe(false));
  });
  await Promise.all(lives);
  expect(failed()).toEqual([]);
});

test('a run that failed is started anew within seconds, and its convention goes on', async () => {
  const made = await act(world, 'council.officer', 'failing', ['POST', '/v1/conventions', caseA(today)]);
  const id = String(Object(made.body.convention).id);
  await act(world, 'council.officer', 'submitted', ['POST', `/v1/conventions/${id}/submission`, {}]);
  const before = Date.now();
  await failRun(machine, id);
  // A busy machine takes its time; the sweep would take a day.
  expect(Date.now() - before).toBeLessThan(60_000);
  const runs = machine.executions().filter(({ name }) => name.startsWith(`${id}-formation-1-r0`));
  const ofConductor = runs.filter(({ name }) => /-r0-\d+$/.test(name)).map(({ status }) => status);
  expect(ofConductor).toEqual(['FAILED', 'RUNNING']);
});
