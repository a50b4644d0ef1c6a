import { describe, expect, test } from 'vitest';
import { ACT_NAMES, offeredTo } from '../../../../web/pages/centre/offered.ts';
import type { Centre } from '../../../../web/parts/centres/centres.ts';

/** The acts that a reader is offered on a centre. */

type Given = Parameters<typeof offeredTo>[0];
const at = '2026-06-01T00:00:00.000Z';
const task = (kind: Centre['tasks'][number]['kind']) => ({
  id: 'f1.t1',
  kind,
  party: 'council-rsk',
  openedAt: at,
  dueAt: at,
  dueOn: '2026-06-01',
});
const declared = { day: '2026-06-01', declarer: 'council-rsk', declaredAt: at };
const GIVEN: Given = { possibleActs: [...ACT_NAMES], tasks: [], stage: 'equipped', status: 'equipped' };
const all = (given: Partial<Given>, party = 'wilaya-rsk') => {
  const { asked, others } = offeredTo({ ...GIVEN, ...given }, party);
  return [...asked, ...others];
};

describe('offered', () => {
  test.each([
    ['planned', 'reportStage'],
    ['works', 'reportStage'],
    ['equipped', 'authorise'],
    ['authorised', 'declareOpening'],
    ['suspended', 'resume'],
  ] as const)('of one that is %s, before the system has asked: %s', (status, name) => {
    expect(offeredTo({ ...GIVEN, status }, 'council-rsk').asked).toEqual([name]);
  });

  test('first is what is asked for, in the order of the way', () => {
    const tasks = [task('authorisation'), task('operator'), task('builtNotOpen')];
    expect(offeredTo({ ...GIVEN, tasks }, 'council-rsk').asked).toEqual([
      'nameOperator',
      'authorise',
      'declareOpening',
    ]);
    expect(offeredTo({ ...GIVEN, possibleActs: ['plan'], tasks }, 'council-rsk')).toEqual({
      asked: [],
      others: ['plan'],
    });
  });

  test('a declared opening is verified or returned by another party, once', () => {
    const tasks = [task('verification')];
    const opened = { stage: 'inService', status: 'inService', opening: declared } as const;
    const given = { ...GIVEN, ...opened, tasks };
    expect(offeredTo(given, 'wilaya-rsk').asked).toEqual(['verifyOpening', 'returnOpening']);
    expect(offeredTo(given, 'council-rsk').asked).toEqual([]);
    const verified = { ...declared, verifiedAt: at, verifier: 'wilaya-rsk' };
    expect(all({ stage: 'inService', opening: verified })).not.toContain('verifyOpening');
  });

  test('a yearly question without an answer can still be answered', () => {
    const opening = { ...declared, verifiedAt: at, unconfirmedSince: at };
    const waitsFor = { kind: 'stillOpen' as const, parties: ['entraide-nationale'], dueOn: '2026-05-31' };
    const open = { stage: 'inService', status: 'inService' } as const;
    expect(offeredTo({ ...GIVEN, ...open, opening, waitsFor }, 'x').asked).toEqual([
      'confirmOpening',
      'reportAttendance',
    ]);
    expect(all({ stage: 'inService', opening: declared })).not.toContain('confirmOpening');
  });

  test('what was open is closed and what never was is abandoned; only what is linked is unlinked', () => {
    expect(all({ stage: 'inService' })).toContain('close');
    expect(all({ stage: 'inService' })).not.toContain('abandon');
    expect(all({ stage: 'works' })).toContain('abandon');
    expect(all({ stage: 'works' })).not.toContain('close');
    expect(all({})).not.toContain('unlinkComponent');
    expect(all({ link: { convention: 'c1', component: 'x' } })).toContain('unlinkComponent');
  });
});
