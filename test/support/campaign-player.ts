import type { Campaign } from '../../functions/aggregates/campaign/campaign.ts';
import type { Command } from '../../functions/aggregates/campaign/commands.ts';
import { campaignIdOf } from '../../functions/aggregates/campaign/id.ts';
import type { Fact } from '../../functions/aggregates/shared/figures.ts';
import { dayOf, plus } from '../../functions/kernel/calendar.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { ROLES } from '../../functions/kernel/roles.ts';
import { MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import { ADS, ENTRAIDE, REGION, RSU, SOURCES } from './campaign-setting.ts';
import type { Chance } from './chance.ts';

/** Acts on a campaign drawn by chance: sensible ones most of the time, and ones that must be refused. */

export const CAMPAIGN_ID = campaignIdOf(REGION, 2026);
const PLACES = ['MA-RAB', 'MA-SAL', 'MA-KEN'] as const;
const DAY = 86_400_000;

interface Move {
  command: Command;
  actor: Actor;
}

const workflow: Actor = { kind: 'system', name: 'workflow' };
const measureOf = (source: string) => (source === RSU ? 'eligible' : 'reached');

function launch(chance: Chance, now: string): Command {
  return {
    type: 'launch',
    data: {
      region: REGION,
      year: 2026,
      ministry: MINISTRY,
      wilaya: WILAYA,
      targetGroups: ['disability'],
      measures: [
        { measure: 'eligible', unit: 'people' },
        { measure: 'reached', unit: 'people' },
      ],
      dueOn: dayOf(plus(now, chance.within(chance.happens(5) ? 0 : 20, 60) * DAY)),
      requests: [
        { source: ENTRAIDE, places: [...PLACES] },
        { source: RSU, places: [...PLACES] },
      ],
    },
  };
}

function fact(chance: Chance, source: string, now: string): Fact {
  const value = chance.happens(10) ? 'notCollected' : chance.within(0, chance.happens(30) ? 12 : 400);
  return {
    place: chance.pick(PLACES) ?? 'MA-RAB',
    targetGroup: 'disability',
    measure: measureOf(source),
    unit: chance.happens(3) ? 'households' : 'people',
    value,
    basis: source === RSU ? 'registry' : 'service',
    quality: 'measured',
    asOf: dayOf(now),
    note: 'Checked',
  };
}

function facts(chance: Chance, source: string, now: string): Fact[] {
  const given = PLACES.map((place) => ({ ...fact(chance, source, now), place }));
  return chance.happens(70) ? given : [fact(chance, source, now)];
}

const SALT = 'salt-of-this-submission';

/** What somebody would do next who wants the campaign to come to its end. */
function sensible(chance: Chance, state: Campaign, now: string): Move | undefined {
  const waiting = state.procedures.find(({ status, opened }) => status === 'open' && !opened);
  if (waiting && chance.happens(80))
    return { command: { type: 'openGroup', data: { procedure: waiting.key } }, actor: workflow };
  const procedure = state.procedures.find(({ status }) => status === 'open')?.key;
  if (procedure && chance.happens(20))
    return { command: { type: 'applyDeadlines', data: { procedure } }, actor: workflow };
  const submitted = state.requests.find(({ status }) => status === 'submitted');
  const asked = state.requests.find(({ status }) => ['asked', 'returned', 'missing'].includes(status));
  const approver = person(chance.happens(50) ? WILAYA : MINISTRY, 'approver', chance.within(1, 2));
  switch (state.status) {
    case 'open':
      if (chance.happens(2))
        return { command: { type: 'cancel', data: { reason: 'Doublon' } }, actor: approver };
      if (submitted && chance.happens(70)) {
        const { source, place } = submitted;
        const which = { source, ...(chance.happens(30) && { places: [place] }) };
        return chance.happens(80)
          ? { command: { type: 'acceptFigures', data: which }, actor: approver }
          : { command: { type: 'returnFigures', data: { ...which, reason: 'Incomplet' } }, actor: approver };
      }
      if (asked && chance.happens(70)) return submission(chance, asked.source, now);
      return { command: { type: 'freeze', data: {} }, actor: approver };
    default: {
      const correction = state.corrections.find(({ status }) => status === 'proposed');
      if (correction) return settling(chance, correction.number, correction.source, approver);
      if (state.publishedVersion !== state.versions.length)
        return { command: { type: 'publish', data: {} }, actor: approver };
      const source = chance.pick([ENTRAIDE, RSU]) ?? ENTRAIDE;
      const data = { source, facts: facts(chance, source, now), reason: 'Double compte', salt: SALT };
      return { command: { type: 'proposeCorrection', data }, actor: person(source, 'officer') };
    }
  }
}

function submission(chance: Chance, source: string, now: string): Move {
  const data = { source, facts: facts(chance, source, now), salt: SALT };
  return { command: { type: 'submitFigures', data }, actor: person(source, 'officer', chance.within(1, 2)) };
}

function settling(chance: Chance, correction: number, source: string, approver: Actor): Move {
  if (chance.happens(20))
    return {
      command: { type: 'withdrawCorrection', data: { correction } },
      actor: person(source, 'officer'),
    };
  return chance.happens(70)
    ? { command: { type: 'acceptCorrection', data: { correction } }, actor: approver }
    : { command: { type: 'returnCorrection', data: { correction, reason: 'À revoir' } }, actor: approver };
}

/** Anything at all, by anybody. */
function anything(chance: Chance, now: string): Move {
  const source = chance.pick(SOURCES) ?? ADS;
  const correction = chance.within(1, 3);
  const commands: Command[] = [
    launch(chance, now),
    { type: 'cancel', data: { reason: 'Doublon' } },
    {
      type: 'addRequests',
      data: { request: { source: ADS, places: ['MA-RAB'] }, dueOn: dayOf(plus(now, 20 * DAY)) },
    },
    { type: 'prolong', data: { dueOn: dayOf(plus(now, chance.within(1, 90) * DAY)) } },
    { type: 'declareDisjoint', data: { sources: [ENTRAIDE, source], document: 'Note 12' } },
    { type: 'submitFigures', data: { source, facts: facts(chance, source, now), salt: SALT } },
    { type: 'acceptFigures', data: { source } },
    { type: 'returnFigures', data: { source, reason: 'Incomplet' } },
    { type: 'freeze', data: {} },
    { type: 'publish', data: {} },
    { type: 'acceptCorrection', data: { correction } },
    { type: 'returnCorrection', data: { correction, reason: 'À revoir' } },
    { type: 'withdrawCorrection', data: { correction } },
    { type: 'importFigures', data: { kind: 'figures', csv: 'period', source, digest: 'x', salt: SALT } },
  ];
  const party = chance.pick([WILAYA, MINISTRY, ...SOURCES]) ?? WILAYA;
  const actor = chance.happens(3) ? workflow : person(party, chance.pick(ROLES) ?? 'officer');
  return { command: chance.pick(commands) ?? launch(chance, now), actor };
}

/** The next act on a campaign as it stands. */
export function campaignMove(chance: Chance, state: Campaign | undefined, now: string): Move | undefined {
  if (!state) return { command: launch(chance, now), actor: person(WILAYA, 'officer') };
  if (chance.happens(20)) return anything(chance, now);
  return sensible(chance, state, now);
}
