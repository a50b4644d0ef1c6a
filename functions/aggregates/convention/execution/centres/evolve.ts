import type { ChapterFolds } from '../../changes.ts';

/**
 * How what centres say changes a convention: it is noted, and counts once the project owner has reported it. Once a centre
 * is unlinked, what it said last stays until another centre is linked to the component.
 */
export const CENTRES = {
  CentreNoted: (c, { data, at }) => ({
    ...c,
    centres: [...c.centres.filter(({ component }) => component !== data.component), { ...data, since: at }],
  }),
  CentreUnlinked: (c, { data, at }) => ({
    ...c,
    centres: c.centres.map((note) => (note.centre === data.centre ? { ...note, unlinkedAt: at } : note)),
  }),
} satisfies ChapterFolds;
