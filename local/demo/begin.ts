import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayAt } from '../../morocco/clock.ts';
import { caseAScenes } from '../../scenarios/case-a.ts';
import { playCampaigns } from '../../scenarios/region/campaigns.ts';
import { playRegister } from '../../scenarios/register.ts';
import type { Folder } from '../folder.ts';
import type { Machine } from '../machine.ts';

/**
 * The seed of a new system, so that no page is empty: the register of organisations; three campaigns of figures; and the
 * case of Rabat-Salé-Kénitra twice, once while pledges are collected and once in force with its first calls for funds
 * unanswered.
 */

const FILE = 'demonstration.json';
const Kept = z.object({ plays: z.tuple([z.string(), z.string()]), done: z.boolean() });

/** How far each of the two is played: before the last of the pledges, and before the calls for funds are answered. */
const BEFORE = ['pledges ', 'finds an unanswered call'] as const;

/** Plays what is still to be played: after a start that was cut short the same acts have no second effect. */
export async function beginDemonstration(folder: Folder, machine: Machine): Promise<void> {
  const kept = Kept.safeParse(folder.read(FILE)).data ?? {
    plays: [randomUUID(), randomUUID()] as const,
    done: false,
  };
  if (kept.done) return;
  folder.write(FILE, kept);
  const today = dayAt(Date.now());
  const first = { url: () => machine.url, token: machine.token, play: kept.plays[0] };
  await playRegister(first);
  await playCampaigns(first, today);
  for (const [index, play] of kept.plays.entries()) {
    const world = { url: () => machine.url, token: machine.token, play };
    const scenes = caseAScenes({ today });
    const end = scenes.findLastIndex(({ title }) => title.startsWith(BEFORE[index] ?? ''));
    for (const scene of scenes.slice(0, end)) await scene.play(world);
  }
  folder.write(FILE, { ...kept, done: true });
}
