import { daysLater } from '../../../../morocco/clock.ts';
import type { Language } from '../../../kernel/wording.ts';

/** Writes a calendar of whole days as RFC 5545 has it. Pure: the same days give the same bytes. */

export interface CalendarEvent {
  /** The same for as long as there is such a day, in the whole world. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  summary: string;
  description: string;
  url: string;
  /** Which edition of it this is. */
  sequence: number;
  /** ISO, UTC: when it was changed last. */
  changedAt: string;
}

export interface Calendar {
  name: string;
  language: Language;
  events: readonly CalendarEvent[];
}

/** A line has at most 75 octets without its end (RFC 5545, 3.1); a folded line begins with a space. */
const MAX_OCTETS = 75;

/** Folds a line between characters: one of several octets is not cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** Control characters, which no text may hold (RFC 5545, 3.3.11), but for the tab and the line end. */
const FORBIDDEN = /(?![\t\n])\p{Cc}/gu;

/** A text with what separates values escaped, and its line ends as `\n`. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

const asDate = (day: string) => day.replaceAll('-', '');
/** An instant in UTC, to the second. */
const asInstant = (instant: string) =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function eventLines(
  { uid, day, summary, description, url, sequence, changedAt }: CalendarEvent,
  language: Language,
): string[] {
  const changed = asInstant(changedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    // Without a method the stamp is when it was changed (RFC 5545, 3.8.7.2): an answer of the same days stays the same.
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${asDate(day)}`,
    `DTEND;VALUE=DATE:${asDate(daysLater(day, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    // A deadline keeps nobody from other appointments.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Programs ask anew after these: `REFRESH-INTERVAL` of RFC 7986, and the name by which Outlook knows it. */
const REFRESH = ['REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H'];

/** The whole calendar, in lines that end as RFC 5545 wants. */
export function calendarText({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sharaka//Agenda//AR',
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...REFRESH,
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
