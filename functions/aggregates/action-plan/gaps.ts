import type { Phrase } from '../../kernel/sentence.ts';
import type { Bilingual } from '../../kernel/text.ts';
import type { ConventionLine } from '../shared/convention-line.ts';
import { provincesOf } from './consistency.ts';
import { type Contents, contributionKey } from './contents.ts';
import { phrase } from './refuse.ts';

/**
 * What a plan still lacks. The first three keep it from being submitted, and so does a convention that ended before it
 * bound anybody; the others are said and block nothing.
 */

export const GAPS = [
  'noAxis',
  'targetMissing',
  'lineIncomplete',
  'conventionEnded',
  'provinceWithoutNewCentre',
  'envelopeIncomplete',
  'overlapUnknown',
] as const;
const BLOCKING: readonly string[] = ['noAxis', 'targetMissing', 'lineIncomplete'];

/** `about` says where: a group, a convention, a province, an envelope. */
export interface Gap {
  gap: (typeof GAPS)[number];
  about?: string;
  /** What is missing there: a cost plan, a schedule, years, a source. */
  lacks?: readonly string[];
  /** How the convention of a line has ended. */
  brokenOff?: BrokenOff;
  isBlocking: boolean;
}

type BrokenOff = NonNullable<ConventionLine['brokenOff']>;
const BROKEN_OFF = {
  withdrawn: 'conventionWithdrawn',
  rejected: 'conventionRejected',
  lapsed: 'conventionLapsed',
  terminated: 'conventionTerminated',
} as const satisfies Record<BrokenOff, string>;

type Share = Parameters<typeof contributionKey>[0];

/** A convention of a line, as far as gaps need it. */
export interface Entered {
  lacks: readonly ('costPlan' | 'schedule')[];
  /** What each party gives; nothing where no party has promised anything yet. */
  shares: readonly Share[];
  brokenOff?: BrokenOff | undefined;
  /** Whether nobody adopts the plan with it. */
  keepsOut?: boolean;
}

/** The gaps of a text, its conventions by their ids; one that is not known is passed over. */
export function gapsOf(
  contents: Contents,
  region: string,
  conventions: ReadonlyMap<string, Pick<Entered, 'lacks'> & Partial<Entered>>,
): Gap[] {
  const found: (Omit<Gap, 'isBlocking'> & { keepsOut?: boolean })[] = [
    ...(contents.axes.length === 0 ? [{ gap: 'noAxis' as const }] : []),
    ...contents.groups
      .filter((group) => !contents.targets.some((target) => target.group === group))
      .map((about) => ({ gap: 'targetMissing' as const, about })),
    ...contents.lines.flatMap(({ convention: about }) => {
      const lacks = conventions.get(about)?.lacks ?? [];
      return lacks.length > 0 ? [{ gap: 'lineIncomplete' as const, about, lacks }] : [];
    }),
    ...contents.lines.flatMap(({ convention: about }) => {
      const { brokenOff, keepsOut = false } = conventions.get(about) ?? {};
      return brokenOff ? [{ gap: 'conventionEnded' as const, about, brokenOff, keepsOut }] : [];
    }),
    ...provincesWithout(contents, region),
    ...contents.envelopes.flatMap(({ id: about, years, source }) => {
      const lacks = [...(years ? [] : ['years']), ...(source === undefined ? ['source'] : [])];
      return lacks.length > 0 ? [{ gap: 'envelopeIncomplete' as const, about, lacks }] : [];
    }),
    ...unknownOverlaps(contents, conventions),
  ];
  return found.map(({ keepsOut = false, ...gap }) => ({
    ...gap,
    isBlocking: keepsOut || BLOCKING.includes(gap.gap),
  }));
}

function provincesWithout({ programme }: Contents, region: string) {
  const served = new Set(
    programme?.new.provinces?.filter(({ count }) => count > 0).map(({ province }) => String(province)),
  );
  return provincesOf(region)
    .filter((province) => !served.has(province))
    .map((about) => ({ gap: 'provinceWithoutNewCentre' as const, about }));
}

/** Where money of a core convention may be part of an envelope of the region, and nobody says whether it is. */
function unknownOverlaps({ lines, envelopes }: Contents, conventions: ReadonlyMap<string, Partial<Entered>>) {
  if (!envelopes.some(({ scope }) => scope === 'region')) return [];
  return lines
    .filter(({ role }) => role === 'core')
    .filter(({ convention, contributions }) => {
      const declared = new Map(contributions.map((each) => [contributionKey(each), each.fundedFrom]));
      const isUnknown = (each: Share) => (declared.get(contributionKey(each)) ?? 'unknown') === 'unknown';
      return conventions.get(convention)?.shares?.some(isUnknown) ?? false;
    })
    .map(({ convention: about }) => ({ gap: 'overlapUnknown' as const, about }));
}

/** The sentence of a gap. `nameOf` is what people call an envelope or a convention; without it they are said by their ids. */
export function describeGap(
  { gap, about = '', lacks = [], brokenOff = 'withdrawn' }: Gap,
  nameOf: (id: string) => string | Bilingual = (id) => id,
): Phrase {
  switch (gap) {
    case 'noAxis':
      return phrase('noAxis');
    case 'targetMissing':
      return phrase('targetMissing', { group: about });
    case 'lineIncomplete':
      return phrase('lineIncomplete', { convention: { name: nameOf(about) }, lacks });
    case 'conventionEnded':
      return phrase(BROKEN_OFF[brokenOff], { convention: { name: nameOf(about) } });
    case 'provinceWithoutNewCentre':
      return phrase('provinceWithoutNewCentre', { province: about });
    case 'envelopeIncomplete':
      return phrase('envelopeIncomplete', { envelope: { name: nameOf(about) }, lacks });
    case 'overlapUnknown':
      return phrase('overlapUnknown', { convention: { name: nameOf(about) } });
  }
}
