import * as z from 'zod/mini';
import { caseA } from '../../scenarios/cases.ts';
import { act } from '../../scenarios/client.ts';
import { planScenes } from '../../scenarios/region/plans.ts';
import type { Scene } from '../../scenarios/scene.ts';

/** A joint plan from its draft into force, as scenes, with the draft of a convention that is its core line. */

const Proposed = z.object({ convention: z.object({ id: z.string() }) });

export function planLife(today: string): Scene[] {
  const story = { convention: '' };
  const convention: Scene = {
    by: 'council.officer',
    title: 'proposes the convention of the plan',
    // It tells no id: the life is the plan's.
    play: async (world) => {
      const request = ['POST', '/v1/conventions', caseA(today)] as const;
      const { body } = await act(world, 'council.officer', 'action plan/convention', request);
      story.convention = z.parse(Proposed, body).convention.id;
      return '';
    },
  };
  return [convention, ...planScenes({ today, convention: () => story.convention })];
}
