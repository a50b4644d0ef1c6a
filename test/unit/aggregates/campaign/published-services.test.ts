import { expect, test } from 'vitest';
import { publishedServices } from '../../../../functions/aggregates/campaign/coverage/published-services.ts';

/** What others have published is kept as they have it, with its source, and with no day that they do not give. */

test('has the rail card of its group, as it was published', () => {
  const [railCard, ...others] = publishedServices('disability');
  expect(others).toEqual([]);
  expect(railCard).toMatchObject({ service: 'railCard', submitted: 5022, processed: 3220, delivered: 2027 });
  expect(railCard?.asOf).toBeNull();
  expect(publishedServices()).toEqual([railCard]);
  expect(publishedServices('women')).toEqual([]);
});

test('never has more delivered than processed, nor more processed than submitted', () => {
  for (const { submitted, processed, delivered } of publishedServices())
    expect([delivered <= processed, processed <= submitted]).toEqual([true, true]);
});
