import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { openStore } from '../../functions/store/table.ts';
import { waitsOf } from '../../functions/store/task-tokens.ts';
import { Stage } from './harness.ts';
import { approve, fileMinutes, intoForce, release, submitted } from './officials.ts';

/**
 * A workflow goes on and waits for the next round while another function looks at the round before: the newer wait
 * must not be judged by the older state.
 */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());
afterEach(() => vi.restoreAllMocks());

const asksOf = async (id: string) => (await waitsOf(stage.store, id)).map(({ awaited }) => awaited);

/** Lets something happen after the first thing that a function reads of a convention, before it reads on. */
function afterTheFirstRead(id: string, happens: () => Promise<void>): void {
  const { client } = openStore();
  const send = client.send.bind(client);
  let waits = true;
  vi.spyOn(client, 'send').mockImplementation(async (command) => {
    const answer = await send(command);
    if (waits && JSON.stringify(command.input).includes(id)) {
      waits = false;
      await happens();
    }
    return answer;
  });
}

const LOOKS = {
  dispatch: (id: string) => stage.dispatch(id),
  sweep: async () => void (await stage.sweep()),
};

/** Two functions look at a convention; the second comes between two reads of the first. */
async function lookTwice(id: string, first: keyof typeof LOOKS, ...newer: string[]): Promise<void> {
  const second = first === 'dispatch' ? 'sweep' : 'dispatch';
  afterTheFirstRead(id, async () => {
    await LOOKS[second](id);
    await expect.poll(() => asksOf(id)).toEqual(newer);
  });
  await LOOKS[first](id);
  expect(await asksOf(id)).toEqual(newer);
}

test.each(['dispatch', 'sweep'] as const)(
  '%s leaves a newer round of the same procedure alone',
  async (first) => {
    const id = await submitted(stage);
    await stage.asked(id, 'review');
    await stage.fallSilent();
    await approve(stage, id, 'review');
    await lookTwice(id, first, 'formation-1#2');
  },
);

test.each(['dispatch', 'sweep'] as const)(
  '%s leaves the first round after conditions alone',
  async (first) => {
    const id = await submitted(stage);
    await intoForce(stage, id);
    await release(stage, id, 1);
    await expect.poll(() => asksOf(id)).toContain('tranche-2#conditions');
    await stage.fallSilent();
    await fileMinutes(stage, id, 2);
    await lookTwice(id, first, 'tranche-2#1', 'tranche-3#conditions');
  },
);
