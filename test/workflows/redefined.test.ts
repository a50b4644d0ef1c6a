import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { runOf } from '../../functions/store/executions.ts';
import { Stage } from './harness.ts';
import { approve, collectPledges, intoForce, submitted } from './officials.ts';

/** A new release defines the workflows anew while executions of the old ones wait for people. */

let stage: Stage;
let id: string;
// One for both: the functions keep the table that they were first given.
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
beforeEach(async () => {
  id = await submitted(stage);
  await stage.asked(id, 'review');
});
afterAll(() => stage.strike());

/** Every machine begins with a state that the old definitions do not have. */
function release(): void {
  const definitions = stage.definitions();
  for (const definition of definitions.values()) {
    Object.assign(definition.States, { Released: { Type: 'Pass', Next: definition.StartAt } });
    definition.StartAt = 'Released';
  }
  stage.workflows.redefine(definitions);
}

const formation = () =>
  stage.workflows.list().filter(({ name }) => name.startsWith(id) && /-formation-1-r0-\d+$/.test(name));

test('an execution that waits goes on by the definition it began with, to its end', async () => {
  const [before] = formation();
  release();
  await intoForce(stage, id);
  await before?.done;
  expect(formation().map(({ name, status }) => [name, status])).toEqual([[before?.name, 'SUCCEEDED']]);
  expect(await stage.types(id)).toContain('EnteredIntoForce');
});

test('one that must not go on is stopped, and the sweep starts it anew by the new definition, where it stood', async () => {
  await approve(stage, id, 'review');
  await stage.asked(id, 'pledging');
  const opened = (await stage.types(id)).filter((type) => type === 'StepOpened').length;
  for (const { abort } of stage.workflows.list()) abort();
  release();
  await stage.sweep();
  expect(await runOf(stage.store, id, 'formation-1-r0')).toMatchObject({ restarts: 1 });
  expect(await stage.idle(id)).toEqual([]);
  await collectPledges(stage, id);
  await approve(stage, id, 'pledging', 'deliberation', 'opposition', 'budgetControl', 'signature', 'visa');
  const types = await stage.types(id);
  expect(types.filter((type) => type === 'EnteredIntoForce').length).toBe(1);
  expect(types.slice(0, types.indexOf('PledgeMade')).filter((type) => type === 'StepOpened').length).toBe(
    opened,
  );
});
