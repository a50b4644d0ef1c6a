import type { ChapterFolds } from '../../changes.ts';

/** How what centres say changes a convention: it is noted, and counts once the project owner has reported it. */
export const CENTRES = {
  CentreNoted: (c, { data, at }) => ({
    ...c,
    centres: [...c.centres.filter(({ centre }) => centre !== data.centre), { ...data, since: at }],
  }),
  CentreUnlinked: (c, { data }) => ({
    ...c,
    centres: c.centres.filter(({ centre }) => centre !== data.centre),
  }),
} satisfies ChapterFolds;
