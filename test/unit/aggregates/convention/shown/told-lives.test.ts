import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_TYPES, type Event } from '../../../../../functions/aggregates/convention/events.ts';
import { MAIL_EVENTS, noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { metricsOf } from '../../../../../functions/aggregates/convention/shown/metrics.ts';
import { detailOf, detailSchema } from '../../../../../functions/aggregates/convention/shown/published.ts';
import { Summary, summaryOf } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { seldom } from '../../../../support/seldom.ts';
import { begin, finish, live, script } from '../../../../support/sequence.ts';

/** Whatever may happen to a convention, everybody who follows its events can read it. */

const seen = new Set<string>();

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function check(convention: Convention, event: Event): void {
  seen.add(event.type);
  const detail = asSent(detailOf(convention, event));
  expect(detailSchema(event.type).parse(detail)).toEqual(detail);
  const notices = noticesOf(convention, event);
  if (!MAIL_EVENTS.includes(event.type)) expect(notices).toEqual([]);
  const addressed = notices.map(({ party, about }) => `${party}#${about}`);
  expect(new Set(addressed).size).toBe(addressed.length);
  for (const { party, path, ...words } of notices) {
    expect(convention.terms.parties.map(({ id }) => id)).toContain(party);
    expect(Object.values(words).join()).not.toMatch(/undefined|NaN/);
    expect(words.subject.length).toBeLessThan(70);
    for (const side of [words.subject, words.ar, words.fr]) expect(side).toContain(convention.number);
    // Days as people write them, amounts in dirhams, and no id of the system.
    expect(`${words.ar} ${words.fr}`).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b|MAD|centime/);
    expect(`${words.ar} ${words.fr}`).not.toContain(convention.id);
  }
  // Two calls to one party are told apart.
  const texts = notices.map(({ party, fr }) => `${party}: ${fr}`);
  expect(new Set(texts).size).toBe(texts.length);
  for (const figure of Object.values(metricsOf(event))) expect(Number.isFinite(figure)).toBe(true);
}

test('the bus, the mail, the figures and the lists take every event of every life', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(script, (each) => {
      const trail = begin(each);
      for (const event of trail.events) check(trail.convention, event);
      for (const attempts of [live(each, trail), finish(trail)])
        for (const { result } of attempts) {
          if ('refusal' in result) continue;
          for (const event of result.events) check(result.state, event);
          const summary = asSent(summaryOf(result.state));
          expect(Summary.parse(summary)).toEqual(summary);
        }
    }),
    { numRuns: 250, endOnFailure: true },
  );
  for (const { c, events } of seldom()) for (const event of events) check(c, event);
  expect([...seen].sort()).toEqual([...EVENT_TYPES].sort());
});
