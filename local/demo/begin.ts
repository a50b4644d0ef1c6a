import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayAt } from '../../morocco/clock.ts';
import { caseAScenes } from '../../scenarios/case-a.ts';
import type { World } from '../../scenarios/client.ts';
import { playActivities } from '../../scenarios/region/activities.ts';
import { playCampaigns } from '../../scenarios/region/campaigns.ts';
import { playCentres } from '../../scenarios/region/centres.ts';
import { consultationScenes, ELEVENTH } from '../../scenarios/region/consultations.ts';
import { LINE_ENTERED, planScenes } from '../../scenarios/region/plans.ts';
import { playRegister } from '../../scenarios/register.ts';
import type { Scene } from '../../scenarios/scene.ts';
import type { Folder } from '../folder.ts';
import type { Machine } from '../machine.ts';

/**
 * The seed of a new system, so that no page is empty: the register of organisations; the consultation of Rabat-Salé-Kénitra
 * as the founding article has it, with what became of each recommendation; the joint plan that answers it, with its
 * envelopes, its convention of 24 M and its 28 centres; that convention twice, once while pledges are collected and once
 * in force with its first calls for funds unanswered, then a line of the plan and the owner of the new centres'
 * components; three campaigns of figures; and who does what in the region.
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
  const [collecting, inForce] = kept.plays.map((play) => ({
    url: () => machine.url,
    token: machine.token,
    play,
  }));
  if (!collecting || !inForce) return;
  await playRegister(collecting);
  const led = { convention: '', centre: '', plan: '' };
  const { round, following } = consultationScenes({
    ...ELEVENTH,
    today,
    convention: () => led.convention,
    centre: () => led.centre,
    plan: () => led.plan,
  });
  const [call, ...afterwards] = round;
  const consultation = (await call?.play(collecting)) ?? '';
  const answered = playScenes(collecting, afterwards);
  // They have nothing to do with each other, and conventions wait for their workflows most of the time.
  await Promise.all([
    answered,
    playActivities(collecting),
    playCampaigns(collecting, today),
    playConvention(collecting, BEFORE[0], today),
    playConvention(inForce, BEFORE[1], today, async (id) => {
      led.convention = id;
      const plan = planScenes({ today, convention: () => id, consultations: [consultation] });
      const entered = plan.findIndex(({ title }) => title === LINE_ENTERED) + 1;
      const line = playScenes(inForce, plan.slice(0, entered));
      const leads = async () => {
        led.centre = (await playCentres(inForce, today, id)).get(OPEN_CENTRE) ?? '';
        [led.plan = ''] = await line;
        await answered;
        await playScenes(collecting, following);
      };
      await Promise.all([line.then(() => playScenes(inForce, plan.slice(entered))), leads()]);
    }),
  ]);
  folder.write(FILE, { ...kept, done: true });
}

/** The centre of Rabat, open and verified: of all it is the first. */
const OPEN_CENTRE = 'new-1';

async function playScenes(world: World, scenes: readonly Scene[]): Promise<string[]> {
  const seen: string[] = [];
  for (const scene of scenes) seen.push(await scene.play(world));
  return seen;
}

/** The last act on the draft: an edit names its version, which moves when a centre is linked to it. */
const DRAFTED = 'submits it again';

/** Plays the convention until somebody `end`s; `beside` is played beside it, once its draft is submitted. */
async function playConvention(
  world: World,
  end: string,
  today: string,
  beside: (id: string) => Promise<void> = async () => {},
): Promise<void> {
  const scenes = caseAScenes({ today });
  const last = scenes.findLastIndex(({ title }) => title.startsWith(end));
  const drafted = scenes.findIndex(({ title }) => title === DRAFTED) + 1;
  const [id = ''] = await playScenes(world, scenes.slice(0, drafted));
  await Promise.all([playScenes(world, scenes.slice(drafted, last)), beside(id)]);
}
