/** What the zone data of this very Node say of Morocco: for writing clock.json, and for comparing it. */

export const ZONE = 'Africa/Casablanca';

const FORMAT = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Minutes by which Morocco's clocks are ahead of UTC at an instant, as Node knows it. */
function minutesAhead(time: number): number {
  const name = FORMAT.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Each change of the offset between two instants, with the offset from then on; the first one is at `from`. */
export function offsetsOf(from: number, until: number): [at: string, minutes: number][] {
  const found: [string, number][] = [[new Date(from).toISOString(), minutesAhead(from)]];
  for (let day = from; day < until; day += DAY) {
    const before = minutesAhead(day);
    if (minutesAhead(day + DAY) === before) continue;
    let [early, late] = [day, day + DAY];
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / (2 * MINUTE)) * MINUTE;
      if (minutesAhead(middle) === before) early = middle;
      else late = middle;
    }
    found.push([new Date(late).toISOString(), minutesAhead(late)]);
  }
  return found;
}
