import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import type { PostCampaignsBody } from '../../api/schema.d.ts';
import { AskedDraft, NOBODY_ASKED } from '../../parts/figures/asked-draft.ts';
import { MEASURES, regionOf, UNITS } from '../../parts/figures/figures.ts';

/** A campaign as it is being prepared. */
export const LaunchDraft = z.object({
  region: z.optional(codeSchema(regionOf)),
  year: z.optional(z.int()),
  ministry: z.optional(z.string()),
  wilaya: z.optional(z.string()),
  groups: z.array(z.string()),
  measures: z.array(z.object({ measure: z.enum(MEASURES), unit: z.enum(UNITS) })),
  dueOn: z.string(),
  requests: z.array(z.extend(AskedDraft, { id: z.string() })),
});
export type LaunchDraft = z.infer<typeof LaunchDraft>;
type AskedRow = LaunchDraft['requests'][number];

/** The most groups of a campaign. */
export const MAX_GROUPS = 12;

/** The groups to choose from: those that have a word, and those that are chosen already, each once. */
export const groupsOffered = (named: readonly string[], chosen: readonly string[]): string[] => [
  ...new Set([...named, ...chosen]),
];

export const newRequest = (): AskedRow => ({ id: crypto.randomUUID(), ...NOBODY_ASKED });

export const newLaunch = (thisYear: number): LaunchDraft => ({
  year: thisYear,
  groups: [],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
  ],
  dueOn: '',
  requests: [{ id: 'first', ...NOBODY_ASKED }],
});

/** The years that a campaign may be about: this one first of those past, and the next. */
export const yearsOffered = (thisYear: number): number[] =>
  Array.from({ length: 12 }, (_, index) => thisYear + 1 - index).filter((year) => year >= 2015);

/** The unit that a measure usually has: files are counted as files. */
export const usualUnit = (measure: (typeof MEASURES)[number]): (typeof UNITS)[number] =>
  measure === 'submitted' || measure === 'processed' || measure === 'delivered' ? 'files' : 'people';

/** The request; undefined while something is not chosen. */
export function launchOf(draft: LaunchDraft): PostCampaignsBody | undefined {
  const { region, year, ministry, wilaya, groups, measures, dueOn } = draft;
  const requests = draft.requests.flatMap(({ source, places }) =>
    source === undefined || places.length === 0 ? [] : [{ source, places }],
  );
  if (!region || !year || !ministry || !wilaya || dueOn === '') return undefined;
  if (groups.length === 0 || measures.length === 0 || requests.length < draft.requests.length)
    return undefined;
  return { region, year, ministry, wilaya, targetGroups: groups, measures, dueOn, requests };
}

/** The most requests of a campaign: sources times places. */
export const MAX_REQUESTS = 50;

export const requestCount = ({ requests }: Pick<LaunchDraft, 'requests'>): number =>
  requests.reduce((sum, { places }) => sum + places.length, 0);
