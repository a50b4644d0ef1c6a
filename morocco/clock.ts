import clock from './clock.json' with { type: 'json' };

/**
 * Morocco's clock, by the zone data that come with the build: the same on every server and in every browser,
 * whatever data of its own it has. Instants are milliseconds since 1970 in UTC, days are `YYYY-MM-DD` in Morocco.
 */

/** The release of the IANA database that the data are from, such as `2026c`. Source: clock-write.ts. */
export const ZONE_DATA = clock.version;

/** The release that first knows that Morocco is level with UTC for good, since 20 September 2026. */
const KNOWS_MOROCCO = '2026c';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From when on Morocco's clocks have been how far ahead of UTC, in milliseconds; the latest change first. */
const offsets = clock.offsets
  .map(([at, minutes]) => ({ from: Date.parse(String(at)), ahead: Number(minutes) * 60_000 }))
  .reverse();

/** How far Morocco's clocks are ahead of UTC at an instant, in milliseconds. */
export function aheadOfUtc(instant: number): number {
  return offsets.find(({ from }) => from <= instant)?.ahead ?? 0;
}

/** An instant as if Morocco's clock were UTC's: what is then written in UTC is Morocco's time. */
export function onMoroccosClock(instant: number): number {
  return instant + aheadOfUtc(instant);
}

/** The day on which an instant falls in Morocco. */
export function dayAt(instant: number): string {
  return new Date(onMoroccosClock(instant)).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Morocco. */
export function startOf(day: string): number {
  const midnight = Date.parse(day);
  // Clocks change by an hour at most, and some hours after midnight.
  return midnight - aheadOfUtc(midnight - HOUR);
}

/** The last millisecond of a day in Morocco: what is due on the day is in time until then. */
export function endOf(day: string): number {
  return startOf(daysLater(day, 1)) - 1;
}

/** Whether an instant is the last of its day: a delay in days ends so. */
export function isEndOfDay(instant: number): boolean {
  return instant === endOf(dayAt(instant));
}

/** The day that follows so many days later, or earlier. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whether zone data of a release are too old to know Morocco's clock as it is. */
export function isOldZoneData(release: string | undefined): boolean {
  return release === undefined || release < KNOWS_MOROCCO;
}

/**
 * The sentence that a server says when it starts with zone data of its own (`process.versions.tz`) that are too old;
 * undefined where they are not.
 */
export function zoneDataWarning(release: string | undefined): string | undefined {
  if (!isOldZoneData(release)) return undefined;
  return `The zone data of this Node (${release ?? 'none'}) are older than ${KNOWS_MOROCCO} and put Morocco an hour ahead of UTC. Sharaka reckons with the data of its build (${ZONE_DATA}); update Node for everything else.`;
}
