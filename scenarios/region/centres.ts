import type { CommandData } from '../../functions/aggregates/centre/commands.ts';
import type { DocumentReference } from '../../functions/aggregates/shared/document.ts';
import { daysLater } from '../../morocco/clock.ts';
import { act, type World } from '../client.ts';
import { DEMO_CENTRES, type DemoCentre } from './centre-list.ts';

/** The centres of the demonstration, act by act; playing them again has no second effect. */

/** An act on a centre: by whom, and the request. */
type CentreAct = readonly [
  by: string,
  method: 'POST' | 'PUT',
  path: string,
  body: Readonly<Record<string, unknown>>,
];

const MINISTRY = 'ministry-solidarity';
export const CORE = { ministry: MINISTRY, wilaya: 'wilaya-rsk', council: 'council-rsk' };
export const OPERATOR = 'entraide-nationale';
const OPERATOR_OFFICER = 'entraide.officer';

export const invented = (kind: string, title: string): DocumentReference => ({
  kind,
  title: `${title} (pièce inventée pour la démonstration)`,
  link: `https://ged.region-rsk.example/centres/${kind}`,
  sha256: `${'ce27e5'.repeat(10)}cafe`,
});

/** The regional council owns the new centres, and the ministry those that its services ran before. */
const ownerOf = ({ work }: DemoCentre) =>
  work === 'new'
    ? { officer: 'council.officer', verifier: 'ministry.approver' }
    : { officer: 'ministry.officer', verifier: 'wilaya.approver' };

/** How many days ago each stage was reached, by a centre in time, by one that has been open for long, and by one that stands still. */
const AGO = { studies: 500, works: 400, equipped: 100, authorised: 60, opening: 30 };
const AGO_EARLY = { studies: 900, works: 800, equipped: 330, authorised: 270, opening: 230 };
const AGO_LATE = { studies: 700, works: 600, equipped: 270, authorised: 60, opening: 30 };

const STAGES = ['planned', 'studies', 'works', 'equipped', 'authorised', 'inService'] as const;
type Stage = (typeof STAGES)[number];

/** How far those have come that are off the way: the works of one have stopped, the other was open. */
function stageOf({ stands }: DemoCentre): Stage {
  if (stands === 'suspended') return 'works';
  return stands === 'closed' || stands === 'abandoned' ? 'inService' : stands;
}

/** The days for which its stages are planned: those to come lie ahead, and the next of one that is late behind. */
function plannedDays(centre: DemoCentre, today: string): CommandData<'register'>['planned'] {
  const at = STAGES.indexOf(stageOf(centre));
  const days = STAGES.slice(at + 1).map((stage, index) => {
    const shift = centre.late && centre.stands !== 'equipped' ? -45 : 90;
    return [stage, daysLater(today, shift + index * 120)];
  });
  return Object.fromEntries(days);
}

function registration(centre: DemoCentre, today: string, convention: string | undefined) {
  const { work, groups, town } = centre;
  const { ar, fr, province, lon, lat } = town;
  const isNew = work === 'new';
  const component = `centre-${province.toLowerCase()}`;
  return {
    name: {
      ar: `${isNew ? 'مركز من الجيل الجديد' : 'مركز مؤهل'}، ${ar}`,
      fr: `${isNew ? 'Centre de nouvelle génération' : 'Centre réhabilité'}, ${fr}`,
    },
    province,
    commune: fr,
    // A centre that is rehabilitated stands elsewhere in its town than the new one.
    point: { lon: Number((isNew ? lon + 0.01 : lon).toFixed(2)), lat },
    work,
    groups,
    ...(isNew && { peopleAYear: 900 }),
    ...CORE,
    planned: plannedDays(centre, today),
    ...(isNew && convention !== undefined && { link: { convention, component } }),
  };
}

const EVIDENCE = {
  studies: invented('study', 'Étude architecturale'),
  works: invented('works-order', 'Ordre de service'),
  equipped: invented('inventory', 'Inventaire des équipements'),
};

function agoOf({ late, attended }: DemoCentre): typeof AGO {
  if (late) return AGO_LATE;
  return attended ? AGO_EARLY : AGO;
}

/** The last quarters that have ended before a day, the earlier first: on 3 May 2026, of two, `2025-Q4` and `2026-Q1`. */
export function quartersBefore(today: string, count: number): string[] {
  const since = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const quarter = since - count + index;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}

/** The acts by which it has come to stand so, after its registration; a path is what follows the centre's own. */
function* actsOf(centre: DemoCentre, today: string): Generator<CentreAct> {
  const { officer, verifier } = ownerOf(centre);
  const ago = agoOf(centre);
  const day = (stage: keyof typeof AGO) => daysLater(today, -ago[stage]);
  const at = STAGES.indexOf(stageOf(centre));
  for (const stage of ['studies', 'works', 'equipped'] as const)
    if (STAGES.indexOf(stage) <= at)
      yield [officer, 'POST', '/stages', { stage, day: day(stage), documents: [EVIDENCE[stage]] }];
  if (centre.stands === 'works')
    yield [officer, 'POST', '/progress', { percent: centre.late ? 35 : 60, day: daysLater(today, -10) }];
  if (centre.stands === 'suspended')
    yield ['wilaya.approver', 'POST', '/suspension', { reason: 'Marché résilié (motif inventé)' }];
  if (at < STAGES.indexOf('authorised')) return;
  yield [officer, 'PUT', '/operator', { party: OPERATOR }];
  const reference = 'Autorisation inventée 14/2026';
  yield [officer, 'POST', '/authorisation', { reference, day: day('authorised') }];
  if (at < STAGES.indexOf('inService')) return;
  yield [officer, 'PUT', '/staff', { needed: 12, filled: 12, asOf: day('opening') }];
  const minutes = invented('reception-minutes', 'PV de réception');
  yield [officer, 'POST', '/opening', { day: day('opening'), minutes }];
  if (centre.verified || centre.stands === 'closed') yield [verifier, 'POST', '/opening/verification', {}];
  const attended = centre.attended ?? [];
  for (const [index, quarter] of quartersBefore(today, attended.length).entries())
    yield [OPERATOR_OFFICER, 'POST', '/attendance', { quarter, people: attended[index] }];
  if (centre.stands === 'closed')
    yield ['wilaya.approver', 'POST', '/closure', { day: today, reason: 'Transfert (motif inventé)' }];
}

/** Gives an act, which its label names among all, and answers with the body of what it was answered. */
type Give = (label: string, act: CentreAct) => Promise<Record<string, unknown>>;

/** Registers a centre, brings it to where it stands, and answers with its id. */
export async function playCentre(
  give: Give,
  centre: DemoCentre,
  today: string,
  convention?: string,
): Promise<string> {
  const { key } = centre;
  const body = registration(centre, today, convention);
  const made = await give(key, [ownerOf(centre).officer, 'POST', '/v1/centres', body]);
  const id = String(Object(made.centre).id);
  for (const [by, method, to, given] of actsOf(centre, today))
    await give(`${key}${to}/${JSON.stringify(given)}`, [by, method, `/v1/centres/${id}${to}`, given]);
  return id;
}

/** How many are played side by side: enough that the machine is never idle. */
const AT_ONCE = 4;

/**
 * Plays the 28 centres; the new ones are components of the convention, where one is named. Answers with their ids, by
 * their keys.
 */
export async function playCentres(
  world: World,
  today: string,
  convention?: string,
): Promise<Map<string, string>> {
  const waiting = [...DEMO_CENTRES];
  const ids = new Map<string, string>();
  const give: Give = async (label, [by, ...request]) => (await act(world, by, label, request)).body;
  const player = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      ids.set(next.key, await playCentre(give, next, today, convention));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
  return ids;
}
