import { expect, test } from 'vitest';
import { quarterParts, quartersToReport } from '../../../../web/pages/centre/quarters.ts';
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
  const open = { opening: { day: '2020-01-01' } };
  expect(quartersToReport(open, '2026-06-29').slice(0, 2)).toEqual(['2026-Q1', '2025-Q4']);
  expect(quartersToReport(open, '2026-07-01')[0]).toBe('2026-Q2');
  expect(quartersToReport(open, '2026-07-01')).toHaveLength(8);
  expect(quarterParts('2026-Q2')).toEqual({ number: '2', year: '2026' });
});

test('only quarters in which the centre was open are offered', () => {
  const opening = { day: '2026-02-10' };
  expect(quartersToReport({ opening }, '2026-11-20')).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
  expect(quartersToReport({ opening, closedOn: '2026-07-01' }, '2026-11-20')).toEqual(['2026-Q2', '2026-Q1']);
  expect(quartersToReport({}, '2026-11-20')).toEqual([]);
});
