import * as z from 'zod/mini';
import { caseA } from '../../scenarios/cases.ts';
import { act, type World } from '../../scenarios/client.ts';
import { consultationScenes } from '../../scenarios/region/consultations.ts';
import type { Scene } from '../../scenarios/scene.ts';

/** A consultation from its call to a recommendation that is verified, as scenes, with the draft of a convention and a centre. */

const Made = z.object({ id: z.string() });

const CENTRE = {
  name: { ar: 'مركز الرباط', fr: 'Centre de Rabat' },
  province: 'MA-RAB',
  work: 'new',
  groups: ['women'],
  ministry: 'ministry-solidarity',
  wilaya: 'wilaya-rsk',
  council: 'council-rsk',
} as const;

/** Each is the eleventh of a series of its own: no other has its number there. */
export function consultationLife(today: string, series: string): Scene[] {
  const led = { convention: '', centre: '' };
  const by = 'council.officer';
  const makes = async (world: World, thing: keyof typeof led, body: unknown) => {
    const request = ['POST', `/v1/${thing}s`, body] as const;
    const { body: answered } = await act(world, by, `consultation/${thing}`, request);
    led[thing] = z.parse(Made, answered[thing]).id;
    // It tells no id: the life is the consultation's.
    return '';
  };
  const { round, following } = consultationScenes({
    series,
    number: 11,
    day: '2022-02-03',
    today,
    convention: () => led.convention,
    centre: () => led.centre,
  });
  return [
    {
      by,
      title: 'proposes the convention that a recommendation leads to',
      play: (world) => makes(world, 'convention', caseA(today)),
    },
    {
      by,
      title: 'registers the centre that another leads to',
      play: (world) => makes(world, 'centre', CENTRE),
    },
    ...round,
    ...following,
  ];
}
