import * as z from 'zod/mini';
import { act, read, Unexpected, until, type World } from '../client.ts';
import type { Scene } from '../scene.ts';
import { CORE, invented, OPERATOR } from './centres.ts';

/**
 * A centre of Rabat from its plan to its verified opening, and the tranche that waits for it, as scenes: each is one act
 * of one person.
 */

interface Story {
  /** The day in Morocco on which all of it happens. */
  today: string;
  convention: () => string;
  component: string;
  tranche: number;
}

const Registered = z.object({ centre: z.object({ id: z.string() }) });
const Standing = z.object({
  tranches: z.array(z.object({ n: z.int(), status: z.string() })),
  calls: z.array(z.object({ tranche: z.int() })),
});
const Inbox = z.object({ items: z.array(z.object({ id: z.string(), kind: z.string() })) });

const OWNER = 'council.officer';
/** The scene that tells the centre's id. */
export const CENTRE_REGISTERED = 'registers the new centre of Rabat, a component of the convention';

export function centreScenes({ today, convention, component, tranche }: Story): Scene[] {
  const all: Scene[] = [];
  const story = { id: '' };
  const add = (by: string, title: string, play: (world: World) => Promise<string>) =>
    all.push({ by, title, play });
  const does = (by: string, title: string, method: 'POST' | 'PUT', path: string, body: unknown) =>
    add(by, title, async (world) => {
      const label = `${convention()}/${title}`;
      const answer = await act(world, by, label, [method, `/v1/centres/${story.id}${path}`, body]);
      return String(Object(answer.body.centre).status);
    });
  const standing = async (world: World) =>
    z.parse(Standing, (await read(world, OWNER, `/v1/conventions/${convention()}`)).body);
  const waits = async (world: World) => {
    const { tranches, calls } = await standing(world);
    if (calls.some((each) => each.tranche === tranche)) throw new Error('The tranche was called too early');
    return `tranche ${tranche}: ${tranches.find(({ n }) => n === tranche)?.status}`;
  };

  add(OWNER, CENTRE_REGISTERED, async (world) => {
    const body = {
      name: { ar: 'مركز من الجيل الجديد، حسان', fr: 'Centre de nouvelle génération, Hassan' },
      province: 'MA-RAB',
      commune: 'Hassan',
      point: { lon: -6.82, lat: 34.02 },
      work: 'new',
      groups: ['women'],
      peopleAYear: 900,
      ...CORE,
      link: { convention: convention(), component },
    };
    const made = await act(world, OWNER, `${convention()}/centre`, ['POST', '/v1/centres', body]);
    story.id = z.parse(Registered, made.body).centre.id;
    return story.id;
  });
  for (const [stage, kind, title] of [
    ['studies', 'study', 'Étude architecturale'],
    ['works', 'works-order', 'Ordre de service'],
    ['equipped', 'inventory', 'Inventaire des équipements'],
  ] as const) {
    const body = { stage, day: today, documents: [invented(kind, title)] };
    does(OWNER, `reports the stage ${stage}, with what shows it`, 'POST', '/stages', body);
  }
  does(OWNER, 'names its operator', 'PUT', '/operator', { party: OPERATOR });
  const staff = { needed: 12, filled: 12, asOf: today };
  does('entraide.officer', 'the operator reports its staff', 'PUT', '/staff', staff);
  const authorisation = { reference: 'Autorisation inventée 21', day: today };
  does(OWNER, 'records its authorisation', 'POST', '/authorisation', authorisation);
  const opening = { day: today, minutes: invented('reception-minutes', 'PV de réception') };
  does(OWNER, 'declares it open', 'POST', '/opening', opening);
  add(OWNER, 'finds that the tranche waits for the verification', waits);
  does(
    'ministry.approver',
    'verifies the opening; another party declared it',
    'POST',
    '/opening/verification',
    {},
  );
  add(OWNER, 'is asked how far the component is, and still the tranche waits', async (world) => {
    await until('the report on the component to be asked for', async () => {
      const { items } = z.parse(Inbox, (await read(world, OWNER, '/v1/tasks?limit=100')).body);
      return items.find(({ id, kind }) => kind === 'componentReport' && id.startsWith(`${convention()}.`));
    });
    return waits(world);
  });
  add(OWNER, 'reports it in service: the tranche is called', async (world) => {
    const body = { kind: 'componentStatus', component, status: 'inService' };
    const path = `/v1/conventions/${convention()}/tranches/${tranche}/evidence`;
    // The convention follows the centre within moments: until it has, nothing further than the centre was is reported.
    await until('the convention to learn of the verification', () =>
      act(world, OWNER, `${convention()}/component`, ['POST', path, body]).catch((error: unknown) => {
        const isEarly = error instanceof Unexpected && error.answer.body.code === 'componentFollowsCentre';
        if (!isEarly) throw error;
        return undefined;
      }),
    );
    const calls = await until('the calls of the tranche', async () => {
      const own = (await standing(world)).calls.filter((each) => each.tranche === tranche);
      return own.length > 0 ? own : undefined;
    });
    return `${calls.length} calls`;
  });
  return all;
}
