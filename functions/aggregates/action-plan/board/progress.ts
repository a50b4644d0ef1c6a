import type { Contents, Target } from '../contents.ts';

/** How far a plan has come: its centres by stage against its programme, and what is reached against its targets. */

/** A centre of the region in a line. */
export interface CentreLine {
  id: string;
  name: { ar: string; fr: string };
  province: string;
  work: 'new' | 'rehabilitation';
  groups: readonly string[];
  /** The convention of which it is a component. */
  convention?: string | undefined;
  status: string;
  /** The day on which it came to stand so. */
  since: string;
  /** The planned day of the stage that is next, where it has one. */
  nextOn?: string | undefined;
  /** Until when whoever it was handed on to has time. */
  handedOnUntil?: string | undefined;
  /** The day of its opening. */
  openedOn?: string | undefined;
}

export interface CentreProgress {
  /** How many the programme has; absent where nobody says. */
  planned?: number;
  registered: number;
  inService: number;
  stages: { status: string; count: number }[];
  /** All that the region has, whether they are the plan's or not. */
  inRegion: { registered: number; inService: number };
}

const inServiceOf = (centres: readonly CentreLine[]) =>
  centres.filter(({ status }) => status === 'inService').length;

function progressOf(
  centres: readonly CentreLine[],
  planned: number | undefined,
  region: readonly CentreLine[],
): CentreProgress {
  const stages = Map.groupBy(centres, ({ status }) => status);
  return {
    ...(planned !== undefined && { planned }),
    registered: centres.length,
    inService: inServiceOf(centres),
    stages: [...stages].map(([status, some]) => ({ status, count: some.length })),
    inRegion: { registered: region.length, inService: inServiceOf(region) },
  };
}

/** The plan's own centres against its programme. A centre that is given up belongs to no stage any more. */
export function centreProgress(
  { programme }: Pick<Contents, 'programme'>,
  own: readonly CentreLine[],
  region: readonly CentreLine[],
) {
  const of = (work: CentreLine['work'], centres: readonly CentreLine[]) =>
    centres.filter((each) => each.work === work && each.status !== 'abandoned');
  const progress = (work: CentreLine['work'], planned: number | undefined) =>
    progressOf(of(work, own), planned, of(work, region));
  return {
    new: progress('new', programme?.new.count),
    rehabilitated: progress('rehabilitation', programme?.rehabilitated.count),
  };
}

/** How many people of a group a place reaches, as everybody may see it. */
export interface Reached {
  place: string;
  group: string;
  isHidden: boolean;
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** A target with what is reached. Only what is reached is compared: other measures have no figure here. */
export function targetProgress(targets: readonly Target[], reached: readonly Reached[]) {
  return targets.map((target) => {
    const found =
      target.measure === 'reached'
        ? reached.find(({ place, group }) => place === target.place && group === target.group)
        : undefined;
    if (!found || found.isHidden) return { ...target, isHidden: found?.isHidden ?? false };
    const { atLeast, atMost } = found;
    return {
      ...target,
      isHidden: false,
      ...(atLeast !== undefined && { atLeast }),
      ...(atMost !== undefined && { atMost }),
      ...(atLeast !== undefined && { isMet: atLeast >= target.value }),
    };
  });
}
