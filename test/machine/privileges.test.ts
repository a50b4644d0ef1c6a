import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';
import type { Call } from '../../local/calls.ts';
import { startMachine } from '../../local/machine.ts';
import { readAssembly } from '../../local/template.ts';
import { daysLater } from '../../morocco/clock.ts';
import { caseA, caseB, pledgesB } from '../../scenarios/cases.ts';
import { act, importFile, read, until, type World } from '../../scenarios/client.ts';
import { liveOut } from '../../scenarios/officials.ts';
import { playCampaigns } from '../../scenarios/region/campaigns.ts';
import { playPlan } from '../../scenarios/region/plans.ts';
import { playRegister } from '../../scenarios/register.ts';
import { newPlace } from '../assembly.ts';
import { consultationLife } from '../support/consultation-life.ts';
import { folderOfTests } from '../temporary.ts';
import { failRun } from './failing.ts';
import { askedFor, type Granted, grantedTo, isGranted } from './policies.ts';

/**
 * Each function may do exactly what it does: its grants are compared with the calls that the deployed bundles make
 * while a convention lives from draft to closure, and while failed and lost workflows are restarted, against the
 * policies of the template.
 */

const FIXED_HOLIDAYS = StageRules.parse({}).yearlyHolidays;
const calls: Call[] = [];
const folder = folderOfTests('privileges');
const today = new Date().toISOString().slice(0, 10);
const { terms, ...rest } = caseB(today);
const parties = terms.parties.map((party) => ({ ...party, mailbox: `bureau@${party.id}.example` }));
const proposal = { ...rest, terms: { ...terms, parties } };
const where = await newPlace();
const granted = grantedTo(readAssembly(where.assembly));

/** A day on which people would have worked. */
function nextWorkingDay(day: string): string {
  const next = daysLater(day, 1);
  const isOff = [0, 6].includes(new Date(next).getUTCDay()) || FIXED_HOLIDAYS.includes(next.slice(5));
  return isOff ? nextWorkingDay(next) : next;
}

/** The grants that no ordinary life uses, and the function needs all the same. */
const NEEDED_FOR: Record<string, string> = {
  'Steps states:SendTaskSuccess': 'a decision that falls before its question is registered',
  'Steps dynamodb:UpdateItem': 'the same: the wait is settled at once',
  'Sweep states:SendTaskSuccess': 'an answer that the stream has lost',
  'Sweep dynamodb:UpdateItem': 'the same: the wait is settled',
  'SettleTransfers dynamodb:PutItem': 'a convention that has reserved money for another',
};

/** The calls of Lambda itself with the function's role: log, trace, its stream or queue, the dead-letter queue. */
const LAMBDAS_OWN = /^(logs|xray|sqs):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

/** An organisation is declared, corrected, verified, and a second one refused for its ICE; a search finds the first. */
async function playTheRegister(world: World): Promise<void> {
  const officer = 'council-gon.officer';
  const declaration = {
    party: 'association-annour',
    kind: 'association',
    name: { ar: 'جمعية النور', fr: 'Association Annour' },
    provinces: ['MA-GUE'],
    ice: '001234567000062',
  };
  const declare = (label: string, body: object, expect?: string) =>
    act(world, officer, label, ['POST', '/v1/organisations', body], expect === undefined ? {} : { expect });
  const { etag } = await declare('declaration', declaration);
  const path = '/v1/organisations/o-association-annour';
  await declare('twin', { ...declaration, party: 'twin' }, 'organisationKnown');
  const name = { ar: 'جمعية الضياء', fr: 'Association Addiyae' };
  await act(world, officer, 'correction', ['PATCH', path, { name }], { ifMatch: etag });
  await act(world, 'council-gon.administrator', 'verification', ['POST', `${path}/verification`, {}]);
  await until('the organisation in the register', async () => {
    const { items } = (await read(world, officer, '/v1/organisations?text=addiyae&status=verified')).body;
    return Array.isArray(items) && items.length > 0 ? items : undefined;
  });
  await read(world, officer, path);
}

/** A joint plan comes into force with a convention as its core line, and is listed; an act that comes too late is refused. */
async function playThePlan(world: World): Promise<void> {
  const officer = 'council.officer';
  const made = await act(world, officer, 'convention', ['POST', '/v1/conventions', caseA(today)]);
  const convention = String(Object(made.body.convention).id);
  await playPlan(world, today, convention);
  const plan = await until('the plan in its list', async () => {
    const { items } = (await read(world, officer, '/v1/plans')).body;
    return Array.isArray(items) && items[0]?.phase === 'inForce' ? String(items[0].id) : undefined;
  });
  const line = { convention, axis: 'women', role: 'core', contributions: [] };
  const late = ['POST', `/v1/plans/${plan}/lines`, line] as const;
  await act(world, officer, 'line in force', late, { expect: 'wrongPhase' });
  for (const view of ['', '/board', '/events']) await read(world, officer, `/v1/plans/${plan}${view}`);
}

/** A consultation leads to a verified recommendation, and is listed; an act that comes too late is refused. */
async function playTheConsultation(world: World): Promise<void> {
  for (const scene of consultationLife(today, 'social')) await scene.play(world);
  const reader = 'ads.officer';
  const id = await until('the consultation in its list', async () => {
    const { items } = (await read(world, reader, '/v1/consultations?region=MA-04&phase=followUp')).body;
    return Array.isArray(items) && items.length > 0 ? String(items[0].id) : undefined;
  });
  const late = ['POST', `/v1/consultations/${id}/holding`, { day: today }] as const;
  await act(world, 'ministry.officer', 'held again', late, { expect: 'wrongPhase' });
  await until('what its proposer finds', async () => {
    const { items } = (await read(world, reader, '/v1/recommendations')).body;
    return Array.isArray(items) && items.length > 0 ? items : undefined;
  });
  for (const view of ['', '/events']) await read(world, reader, `/v1/consultations/${id}${view}`);
}

/** A campaign is published, and a centre of the convention is imported and reported: the convention learns of it. */
async function playTheRegion(world: World, convention: string): Promise<void> {
  // The parties of the convention were declared when it was proposed: the register takes them over.
  await playRegister(world);
  for (const { id } of parties) {
    const { body } = await read(world, 'ministry.administrator', `/v1/organisations/o-${id}`);
    expect([id, body.status]).toEqual([id, 'verified']);
  }
  await playCampaigns(world, today);
  const again = ['POST', '/v1/campaigns/kma042026/freeze', {}] as const;
  await act(world, 'wilaya.approver', 'frozen again', again, { expect: 'wrongPhase' });
  const officer = 'council-gon.officer';
  const component = terms.components.find(({ kind }) => kind === 'centre');
  const register = [
    'kind,name_ar,name_fr,provinces',
    'association,جمعية الواحة,Association Oasis,MA-GUE',
  ].join('\n');
  await importFile(world, officer, { kind: 'organisations', csv: register });
  const csv = [
    'id,name_ar,name_fr,province,kind,target_group,convention,component',
    `premier,مركز كلميم,Centre de Guelmim,${component?.province},new,women,${convention},${component?.id}`,
  ].join('\n');
  const isImported = async () => {
    const { counts } = await importFile(world, officer, { kind: 'centres', csv });
    return counts.unchanged === 1 || undefined;
  };
  // The register's list follows its acts by moments; once the centre is there the same file changes nothing.
  await until('the centre to be there', isImported);
  const { items } = z.parse(
    z.object({ items: z.array(z.object({ id: z.string() })) }),
    await until('the centre in its list', async () => {
      const { body } = await read(world, officer, '/v1/centres?region=MA-10');
      return Array.isArray(body.items) && body.items.length > 0 ? body : undefined;
    }),
  );
  const path = `/v1/centres/${items[0]?.id}`;
  const document = { kind: 'study', title: 'Étude', link: 'https://ged.example/e', sha256: 'ab'.repeat(32) };
  for (const stage of ['studies', 'works'])
    await act(world, officer, stage, [
      'POST',
      `${path}/stages`,
      { stage, day: today, documents: [document] },
    ]);
  const tooFar = { stage: 'works', day: today, documents: [document] };
  await act(world, officer, 'works again', ['POST', `${path}/stages`, tooFar], { expect: 'stageNotNext' });
  await until('the convention to learn of its centre', async () => {
    const { body } = await read(world, officer, `/v1/conventions/${convention}/events?limit=100`);
    return JSON.stringify(body.items).includes('CentreNoted') || undefined;
  });
}

beforeAll(async () => {
  const place = { ...where, folder };
  const onCall = (call: Call) => calls.push(call);
  const machine = await startMachine({ ...place, onCall });
  const world: World = { play: 'privileges', url: () => machine.url, token: machine.token };
  const id = await liveOut(world, { proposal, pledges: pledgesB(today) }, today);
  for (const view of ['', '/text', '/readiness', '/ledger', '/events'])
    await read(world, 'council-gon.auditor', `/v1/conventions/${id}${view}`);
  for (const list of ['/v1/conventions', '/v1/tasks']) await read(world, 'council-gon.auditor', list);
  // A refused act is looked up once more: it may repeat an act that was carried out.
  for (const [by, path] of [
    ['officer', 'withdrawal'],
    ['accountant', 'calls/c1/receipts'],
  ] as const) {
    const body = path === 'withdrawal' ? { reason: 'x' } : { amount: 1, valueDate: today, reference: 'x' };
    const refused = act(world, `council-gon.${by}`, path, ['POST', `/v1/conventions/${id}/${path}`, body]);
    await expect(refused).rejects.toThrow(/409|422/);
  }
  await playTheRegister(world);
  // Another one is under way when every workflow is lost.
  const { body } = await act(world, 'council-gon.officer', 'second', ['POST', '/v1/conventions', proposal]);
  const second = `/v1/conventions/${String(Object(body.convention).id)}`;
  await act(world, 'council-gon.officer', 'submit', ['POST', `${second}/submission`, {}]);
  await until('somebody to be asked', async () => {
    const { items } = (await read(world, 'wilaya-gon.approver', '/v1/tasks')).body;
    return Array.isArray(items) && items.length > 0 ? items : undefined;
  });
  // A day off is added while people are asked: the delay of their review is reckoned anew.
  await act(world, 'council-gon.administrator', 'holiday', [
    'PUT',
    `/v1/calendar/holidays/${nextWorkingDay(today)}`,
    { name: { ar: 'عيد', fr: 'Aïd' } },
  ]);
  await read(world, 'council-gon.auditor', '/v1/calendar');
  // Somebody subscribes to their agenda, whose tranches and tasks are read.
  await act(world, 'council-gon.auditor', 'subscription', [
    'PUT',
    '/v1/agenda/subscription',
    { language: 'fr' },
  ]);
  await read(world, 'council-gon.auditor', '/v1/agenda');
  await until('the delays to be reckoned', async () => {
    const { items } = (await read(world, 'wilaya-gon.approver', `${second}/events`)).body;
    return JSON.stringify(items).includes('DueDatesMoved') || undefined;
  });
  await playTheRegion(world, second.split('/').at(-1) ?? '');
  // They have nothing to do with each other.
  await Promise.all([playThePlan(world), playTheConsultation(world)]);
  await failRun(machine, second.split('/').at(-1) ?? '');
  await machine.stop();
  const again = await startMachine({ ...place, onCall });
  await again.stop();
}, 600_000);

test('every call is made by a function that the template knows', () => {
  expect(calls.length).toBeGreaterThan(500);
  expect(calls.filter(({ by }) => !granted.has(by))).toEqual([]);
});

test('every call is allowed by the policy of the function that made it', () => {
  const refused = calls.flatMap(({ by, ...call }) =>
    askedFor(call)
      .filter((asked) => !(granted.get(by) ?? []).some((each) => isGranted(each, asked)))
      .map((asked) => [by, asked]),
  );
  expect(refused).toEqual([]);
});

describe('nothing is granted that is not asked for', () => {
  test.each([...granted])('%s', (by, statements: Granted[]) => {
    const asked = calls.filter((call) => call.by === by).flatMap(askedFor);
    const idle = statements
      .flatMap((statement) => statement.actions.map((action) => ({ ...statement, actions: [action] })))
      .filter(({ actions }) => !LAMBDAS_OWN.test(actions[0] ?? ''))
      .filter((statement) => !asked.some((each) => isGranted(statement, each)))
      .map(({ actions }) => `${by.replace(/[0-9A-F]{8}$/, '')} ${actions[0]}`);
    expect(idle.filter((each) => !NEEDED_FOR[each])).toEqual([]);
  });
});
