import { describe, expect, test } from 'vitest';
import {
  mergeableInto,
  offeredOn,
  offeredOnRecommendation,
} from '../../../../web/pages/consultation/offered.ts';
import type { Consultation, Recommendation } from '../../../../web/parts/consultations/consultations.ts';

/** The acts offered on a consultation and its recommendations: none that the API would refuse. */

const at = '2026-05-04T09:00:00.000Z';
const text = { ar: 'نص', fr: 'Texte' };
const document = { kind: 'minutes', title: 'PV', link: 'https://a.ma/pv', sha256: 'a'.repeat(64) };

const recommendation = (n: number, change: Partial<Recommendation> = {}): Recommendation => ({
  n,
  text,
  groups: [],
  provinces: [],
  proposedBy: { name: text },
  isOwn: false,
  status: 'recorded',
  merged: [],
  links: [],
  possibleActs: [],
  ...change,
});

type Given = Parameters<typeof offeredOn>[0];
const held = (change: Partial<Given>): Given => ({
  possibleActs: ['recordAttendance', 'record', 'recordMinutes', 'approveMinutes', 'correct'],
  attendance: [],
  recommendations: [],
  ...change,
});

describe('on a consultation', () => {
  test('its minutes are approved once they and the attendance are there', () => {
    expect(offeredOn(held({})).further).not.toContain('approveMinutes');
    const attendance: Consultation['attendance'] = [
      { kind: 'other', name: text, mode: 'onSite', count: null },
    ];
    expect(offeredOn(held({ attendance })).further).not.toContain('approveMinutes');
    expect(offeredOn(held({ attendance, minutes: document })).further).toContain('approveMinutes');
  });

  test('the follow-up begins once all are assigned, and it closes once nothing is waited for', () => {
    const possibleActs: Given['possibleActs'] = ['beginFollowUp', 'close'];
    const of = (...recommendations: Recommendation[]) =>
      offeredOn(held({ possibleActs, recommendations })).further;
    expect(of(recommendation(1))).toEqual([]);
    expect(of(recommendation(1, { status: 'assigned' }))).toEqual(['beginFollowUp']);
    expect(of()).toEqual(['close']);
    expect(of(recommendation(1, { status: 'declined' }))).toEqual(['beginFollowUp', 'close']);
  });

  test('what does not bring it further stands apart', () => {
    expect(offeredOn(held({})).others).toEqual(['correct']);
  });
});

describe('on a recommendation', () => {
  const [ours, other] = ['council-rsk', 'wilaya-rsk'];
  const assigned = recommendation(1, {
    status: 'assigned',
    assignee: { party: ours, name: text },
    possibleActs: ['answer'],
  });
  const two = (phase: Consultation['phase'], one: Recommendation) => ({
    phase,
    recommendations: [one, recommendation(2)],
  });

  test('whoever it is assigned to answers once the follow-up has begun; others may merge it alone', () => {
    const offered = (phase: Consultation['phase'], party: string) =>
      offeredOnRecommendation(two(phase, assigned), assigned, party);
    expect(offered('followUp', ours)).toEqual(['answer', 'merge']);
    expect(offered('minutesApproved', ours)).toEqual(['merge']);
    expect(offered('followUp', other)).toEqual(['merge']);
  });

  test('one that is worked on is declined after all, not answered again', () => {
    const underway = { ...assigned, status: 'underway' as const, answer: undefined, at };
    expect(offeredOnRecommendation(two('followUp', underway), underway, ours)).toEqual(['decline']);
    const others = { ...underway, possibleActs: ['assign' as const] };
    expect(offeredOnRecommendation(two('followUp', others), others, other)).toEqual(['reassign']);
    const waiting = { ...assigned, possibleActs: ['assign' as const] };
    expect(offeredOnRecommendation(two('followUp', waiting), waiting, other)).toEqual(['assign']);
  });

  test('nothing is merged into itself, into what is settled, or once others went into it', () => {
    const all = [
      recommendation(1),
      recommendation(2, { status: 'declined' }),
      recommendation(3, { status: 'mergedInto' }),
      recommendation(4),
    ];
    const into = (one: Recommendation) => mergeableInto({ recommendations: all }, one).map(({ n }) => n);
    expect(into(recommendation(1))).toEqual([4]);
    expect(into(recommendation(1, { merged: [3] }))).toEqual([]);
  });
});
