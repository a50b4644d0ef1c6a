import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEvent, calendarText } from '../../../../functions/api/reads/agenda/icalendar.ts';
import { LANGUAGES } from '../../../../functions/kernel/wording.ts';
import { daysLater } from '../../../../morocco/clock.ts';

/** Files as calendar programs read them: by RFC 5545, read back by another's reader. */

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom('م', 'و', 'ا', ' ', ',', ';', '\\', '\n', ':', '"', '👪'),
    maxLength: 200,
  }),
);
const event: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.stringMatching(/^[a-z0-9.]{1,80}@sharaka$/),
  day: fc.integer({ min: 0, max: 36_000 }).map((days) => daysLater('2000-01-01', days)),
  summary: text,
  description: text,
  url: fc.webUrl({ withFragments: false }),
  sequence: fc.nat(100_000),
  changedAt: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});
const calendar = fc.record({
  name: text,
  language: fc.constantFrom(...LANGUAGES),
  events: fc.uniqueArray(event, { selector: ({ uid }) => uid, maxLength: 8 }),
});

/** What a text becomes: its line ends are one kind, and no control character is left. */
const asKept = (given: string) =>
  given
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '');

test('every text, day and version comes back as it was, whatever the text holds', () => {
  fc.assert(
    fc.property(calendar, (given) => {
      const read = new ICAL.Component(ICAL.parse(calendarText(given)));
      expect(read.getFirstPropertyValue('version')).toBe('2.0');
      const found = read.getAllSubcomponents('vevent').map((each) => {
        const of = new ICAL.Event(each);
        return {
          uid: of.uid,
          day: of.startDate.toString(),
          isDay: of.startDate.isDate,
          until: of.endDate.toString(),
          summary: of.summary,
          language: each.getFirstProperty('summary')?.getParameter('language'),
          description: of.description,
          url: String(each.getFirstPropertyValue('url')),
          sequence: of.sequence,
          stamp: String(each.getFirstPropertyValue('dtstamp')),
          modified: String(each.getFirstPropertyValue('last-modified')),
        };
      });
      expect(found).toEqual(
        given.events.map(({ uid, day, summary, description, url, sequence, changedAt }) => ({
          uid,
          day,
          isDay: true,
          until: daysLater(day, 1),
          summary: asKept(summary),
          language: given.language,
          description: asKept(description),
          url,
          sequence,
          stamp: `${changedAt.slice(0, 19)}Z`,
          modified: `${changedAt.slice(0, 19)}Z`,
        })),
      );
    }),
  );
});

test('no line is longer than 75 octets, every line ends in CRLF, and no letter is cut', () => {
  fc.assert(
    fc.property(calendar, (given) => {
      const written = calendarText(given);
      expect(written.endsWith('\r\n')).toBe(true);
      const lines = written.split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
      expect(lines.every((line) => line.isWellFormed())).toBe(true);
    }),
  );
});
