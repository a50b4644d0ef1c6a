import { expect, test } from 'vitest';
import { endedQuarters, quarterParts } from '../../../../web/pages/centre/quarters.ts';
import { stageRows } from '../../../../web/pages/centre/stage-rows.ts';

/** The stages of a centre beside their planned days, and the quarters that can be reported. */

test('a stage is as late as its real day, one to come as today, and a day to come is not early', () => {
  const rows = stageRows(
    {
      stage: 'works',
      planned: {
        studies: '2026-03-01',
        works: '2026-06-01',
        equipped: '2026-06-10',
        inService: '2027-01-01',
      },
      reached: [
        { stage: 'studies', day: '2026-03-11', documents: [], party: 'council-rsk' },
        { stage: 'works', day: '2026-05-30', documents: [], party: 'council-rsk' },
      ],
    },
    '2026-06-15',
  );
  expect(rows.map(({ stage, delay }) => [stage, delay])).toEqual([
    ['studies', 10],
    ['works', -2],
    ['equipped', 5],
    ['authorised', undefined],
    ['inService', undefined],
  ]);
});

test('the quarters that have ended are offered, the newest first', () => {
  expect(endedQuarters('2026-06-29').slice(0, 2)).toEqual(['2026-Q1', '2025-Q4']);
  expect(endedQuarters('2026-07-01')[0]).toBe('2026-Q2');
  expect(endedQuarters('2026-07-01')).toHaveLength(8);
  expect(quarterParts('2026-Q2')).toEqual({ number: '2', year: '2026' });
});
