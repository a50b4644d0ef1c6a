import type { CentreCount, Contents } from '../contents.ts';
import type { CentreLine } from './progress.ts';

/** Which centres of a region are a plan's. */

type Text = Pick<Contents, 'lines' | 'programme' | 'years'>;

/**
 * The centres of a plan: those that are linked to a convention at its core, and those that are linked to none and that
 * its programme has room for. A convention is at the core of one plan, so the linked ones count in one.
 */
export function ownCentres<Line extends CentreLine>(text: Text, centres: readonly Line[]): Line[] {
  const core = new Set(text.lines.flatMap(({ role, convention }) => (role === 'core' ? [convention] : [])));
  return centres.filter((centre) =>
    centre.convention === undefined ? isOfProgramme(text, centre) : core.has(centre.convention),
  );
}

/** Of its work, in a province and for a group of it where these are published, and within the years of the plan. */
function isOfProgramme({ programme, years }: Text, centre: CentreLine): boolean {
  const counted = programme?.[centre.work === 'new' ? 'new' : 'rehabilitated'];
  return counted !== undefined && hasRoom(counted, centre) && isWithin(years, centre);
}

function hasRoom({ count, provinces, groups }: CentreCount, centre: CentreLine): boolean {
  const isThere = provinces?.some((each) => each.province === centre.province && each.count > 0) ?? true;
  const isForThem =
    typeof groups === 'string' ||
    groups.some((each) => each.count > 0 && centre.groups.some((group) => group === each.group));
  return count > 0 && isThere && isForThem;
}

/** A plan is drafted while works go on: what opened in the year before its first is still of it. */
const YEARS_BEFORE = 1;

/** Opened, or closed, in one of its years or shortly before; of one on its way the next stage is planned for no later year. */
function isWithin({ first, last }: Contents['years'], { openedOn, status, since, nextOn }: CentreLine) {
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const reached = openedOn ?? (status === 'closed' ? since : undefined);
  if (reached !== undefined) return yearOf(reached) >= first - YEARS_BEFORE && yearOf(reached) <= last;
  return nextOn === undefined || yearOf(nextOn) <= last;
}
