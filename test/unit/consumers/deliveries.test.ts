import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../functions/aggregates/catalogue.ts';
import { fromQueue } from '../../../functions/consumers/deliveries.ts';

/** A queue tells of the events of every kind of aggregate, each under the name that its kind has for its ids. */

const keyed = CATALOGUE.map((hosted) => ({
  kind: hosted.kind,
  key: hosted.with((aggregate): object => aggregate.streamKey(`${aggregate.letter}1`)),
  id: `${hosted.letter}1`,
}));

test.each(keyed)('an event of a $kind is read by its id', ({ key, id }) => {
  const body = JSON.stringify({ detail: { id: `${id}#7`, ...key, seq: 7, data: { otherId: 'x' } } });
  expect(fromQueue({ Records: [{ messageId: 'm1', body }] })).toEqual({
    deliveries: [{ id, seq: 7, delivery: 'm1' }],
    unreadable: [],
  });
});

test.each(['{', '{}', '{"detail":{"seq":1}}', '{"detail":{"conventionId":7,"seq":1}}'])(
  'what names no event is not read: %s',
  (body) => {
    expect(fromQueue({ Records: [{ messageId: 'm1', body }] })).toEqual({
      deliveries: [],
      unreadable: ['m1'],
    });
  },
);
