import { beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import { ORGANISATION_ANSWERS } from '../../../functions/aggregates/organisation/answers.ts';
import { ORGANISATION_KIND } from '../../../functions/aggregates/organisation/kind.ts';
import { handler as project } from '../../../functions/handlers/project.ts';
import { guardKey } from '../../../functions/store/keys.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person } from '../../../scenarios/cases.ts';
import { type CallOptions, caller, type Reply } from '../../support/caller.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** The register over the API's own handlers and a real table. */

const officer = person(COUNCIL, 'officer');
const administrator = person(MINISTRY, 'administrator');
let store: Store;
const answered = new Set<string>();
let call: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = witnessed(await caller(inject('dynamodb'), store.table), answered);
});

const AMAL = {
  kind: 'association',
  name: { ar: 'جمعية الأمل', fr: 'Association Al Amal' },
  provinces: ['MA-KEN'],
};

/** Declares; the list follows as the stream would have it. */
async function declared(party: string, change: object = {}, options: CallOptions = {}): Promise<Reply> {
  const reply = await call('POST', '/v1/organisations', officer, { ...AMAL, party, ...change }, options);
  await listed(`o-${party}`);
  return reply;
}

async function listed(id: string): Promise<void> {
  const body = JSON.stringify({ detail: { organisationId: id, seq: 1 } });
  const { batchItemFailures } = await project({ Records: [{ messageId: 'm', body }] });
  expect(batchItemFailures).toEqual([]);
}

const path = (party: string, rest = '') => `/v1/organisations/o-${party}${rest}`;
const verify = (party: string, as = administrator) => call('POST', path(party, '/verification'), as, {});

async function found(query: Record<string, string>): Promise<string[]> {
  const { body } = await call('GET', '/v1/organisations', officer, undefined, { query });
  return ORGANISATION_ANSWERS.OrganisationList.parse(body).items.map(({ party }) => party);
}

describe('an organisation', () => {
  test('is declared under its party’s id, verified, and shown with its trail', async () => {
    const made = await declared('amal');
    expect([made.status, made.headers.location]).toEqual([201, '/v1/organisations/o-amal']);
    expect(ORGANISATION_ANSWERS.RegisterAccepted.parse(made.body).organisation).toMatchObject({
      id: 'o-amal',
      party: 'amal',
      status: 'declared',
    });
    expect((await verify('amal')).status).toBe(200);
    const shown = await call('GET', path('amal'), person('anybody', 'auditor'));
    expect(ORGANISATION_ANSWERS.Organisation.parse(shown.body)).toMatchObject({
      ...AMAL,
      status: 'verified',
      possibleActs: [],
    });
    const trail = await call('GET', path('amal', '/events'), officer);
    expect(ORGANISATION_ANSWERS.RegisterTrail.parse(trail.body)).toMatchObject({
      items: [{ type: 'OrganisationDeclared' }, { type: 'OrganisationVerified' }],
      verification: { verified: true, events: 2 },
    });
  });

  test('is confirmed by its own officer, and by no stranger', async () => {
    const confirmed = (as: string) => call('POST', path('amal', '/confirmation'), person(as, 'officer'), {});
    expect((await confirmed('anybody')).body.code).toBe('notAllowed');
    expect((await confirmed('amal')).status).toBe(200);
    const { body } = await call('GET', path('amal', '/events'), officer);
    const types = ORGANISATION_ANSWERS.RegisterTrail.parse(body).items.map(({ type }) => type);
    expect(types.at(-1)).toBe('OrganisationConfirmed');
  });

  test('is declared once: a repeat is answered as it was, another is refused', async () => {
    const options = { headers: { 'idempotency-key': 'once' } };
    const first = await declared('nour', {}, options);
    expect(await declared('nour', {}, options)).toEqual(first);
    expect((await declared('nour')).body).toMatchObject({ code: 'alreadyDeclared', status: 409 });
  });

  test('is corrected on the version that was read', async () => {
    await declared('salam');
    const change = { provinces: ['MA-SAL'] };
    const patch = (tag?: string) =>
      call('PATCH', path('salam'), officer, change, { headers: { 'if-match': tag } });
    expect((await patch()).body.code).toBe('preconditionRequired');
    expect((await patch('"7"')).body.code).toBe('versionMismatch');
    expect((await patch('"1"')).headers.etag).toBe('"2"');
  });

  test('is told what is wrong with a field', async () => {
    const { body } = await declared('wrong', { ice: '12', provinces: ['MA-KEN', 'MA-KEN'] });
    expect(body).toMatchObject({
      code: 'bodyInvalid',
      errors: [
        { path: 'provinces', code: 'listedTwice' },
        { path: 'ice', code: 'iceMalformed' },
      ],
    });
  });
});

describe('what no two organisations have', () => {
  const ice = '001234567000062';

  test('is refused by the id of the one that has it', async () => {
    await declared('first', { ice, receipt: { number: '214/2019', day: '2019-05-06' } });
    const twin = await declared('second', { ice });
    expect(twin.body).toMatchObject({ code: 'organisationKnown', status: 409 });
    expect(twin.body.detail).toContain('o-first');
    const receipt = { number: '214-2019', day: '2019-05-06' };
    const other = await declared('third', { receipt });
    expect(other.body.code).toBe('organisationKnown');
    expect((await declared('elsewhere', { receipt, provinces: ['MA-SAL'] })).status).toBe(201);
    expect((await load(store, ORGANISATION_KIND, 'o-second')).state).toBeUndefined();
  });

  test('is free again once it is given up', async () => {
    const { headers } = await call('GET', path('first'), officer);
    const given = { headers: { 'if-match': headers.etag } };
    expect((await call('PATCH', path('first'), officer, { ice: null }, given)).status).toBe(200);
    expect((await declared('second', { ice })).status).toBe(201);
  });

  test('is taken by one of many at once', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `race-${index}`);
    const answers = await Promise.all(ids.map((party) => declared(party, { ice: '001789012000057' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'organisationKnown')).toHaveLength(7);
    expect(guardKey('ice#001789012000057').PK).toBe('GUARD#ice#001789012000057');
  });
});

describe('the register', () => {
  beforeAll(async () => {
    const names = (ar: string, fr: string) => ({ name: { ar, fr } });
    await declared('coop-argan', {
      kind: 'cooperative',
      provinces: ['MA-AGD'],
      ...names('تعاونية أركان', 'Coopérative Argan'),
    });
    await declared('agence', {
      kind: 'publicInstitution',
      provinces: [],
      ...names('وكالة التنمية', 'Agence de développement'),
    });
    await declared('industrie', {
      kind: 'ministry',
      region: 'MA-01',
      provinces: [],
      ice: '001234568000059',
      ...names('وزارة الصناعة والتجارة', 'Ministère de l’Industrie et du Commerce'),
    });
    await verify('agence');
    await listed('o-agence');
  });

  test.each([
    [{ text: 'argan' }, ['coop-argan']],
    [{ text: 'اركان' }, ['coop-argan']],
    [{ text: 'التنميه' }, ['agence']],
    [{ text: 'argan coop' }, ['coop-argan']],
    [{ text: 'développement agence' }, ['agence']],
    [{ text: 'argan développement' }, []],
    [{ text: 'أركان تعاونيه' }, ['coop-argan']],
    [{ text: 'الصناعه وزاره' }, ['industrie']],
    [{ text: 'التجارة' }, ['industrie']],
    [{ text: 'تِجارة صناعة' }, ['industrie']],
    [{ text: 'وزارة للتجارة' }, ['industrie']],
    [{ text: 'commerce, ministère' }, ['industrie']],
    [{ text: 'التجارة تعاونية' }, []],
    [{ text: 'agence وكالة' }, ['agence']],
    [{ text: '001 234 568 000059' }, ['industrie']],
    [{ kind: 'cooperative' }, ['coop-argan']],
    [{ region: 'MA-09' }, ['agence', 'coop-argan']],
    [{ region: 'MA-09', status: 'verified' }, ['agence']],
    [{ text: 'argan', region: 'MA-04' }, []],
    [{ text: 'developpement', kind: 'cooperative' }, []],
  ])('is searched by %j', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test.each([
    ['officer', true],
    ['administrator', true],
    ['auditor', false],
    ['signatory', false],
  ] as const)('says that a reader as %s may declare another one: %s', async (role, expected) => {
    const reader = person(COUNCIL, role);
    const { body } = await call('GET', '/v1/organisations', reader);
    expect(ORGANISATION_ANSWERS.OrganisationList.parse(body).declarable).toBe(expected);
    const made = await call('POST', '/v1/organisations', reader, { ...AMAL, party: `by-${role}` });
    expect(made.status).toBe(expected ? 201 : 403);
  });

  test('is paged', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '3', ...(cursor && { cursor }) };
      const { body } = await call('GET', '/v1/organisations', officer, undefined, { query });
      const page = ORGANISATION_ANSWERS.OrganisationList.parse(body);
      seen.push(...page.items.map(({ party }) => party));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['amal', 'agence', 'coop-argan']));
  });

  test('shows who else has a name, until it is corrected', async () => {
    await declared('double', { name: { ar: 'الأمل (جمعية)', fr: 'AL-AMAL, association' } });
    const warned = async () => {
      const { body } = await call('GET', path('double'), officer);
      const { warnings } = ORGANISATION_ANSWERS.Organisation.parse(body);
      return warnings.flatMap(({ other }) => other ?? []);
    };
    expect(await warned()).toContain('o-amal');
    const name = { ar: 'شيء آخر', fr: 'Tout autre chose' };
    const options = { headers: { 'if-match': '*' } };
    expect((await call('PATCH', path('double'), officer, { name }, options)).status).toBe(200);
    await listed('o-double');
    expect(await warned()).toEqual([]);
    expect(await found({ text: 'chose' })).toEqual(['double']);
    expect(await found({ text: 'amal' })).not.toContain('double');
  });
});

describe('possible duplicates', () => {
  const GroupList = ORGANISATION_ANSWERS.PossibleDuplicates;
  const groups = async (query: Record<string, string> = {}) => {
    const { body } = await call('GET', '/v1/possible-duplicates', officer, undefined, { query });
    return GroupList.parse(body).items.map(({ members }) => members.map(({ party }) => party).sort());
  };
  const similar = async (query: Record<string, string>) => {
    const { body } = await call('GET', '/v1/similar-organisations', officer, undefined, { query });
    return ORGANISATION_ANSWERS.SimilarOrganisations.parse(body).items.map(({ party }) => party);
  };
  const names = (fr: string) => ({ name: { ar: 'غير مذكور هنا', fr } });

  beforeAll(async () => {
    await declared('ennakhil', { ...names('Association Ennakhil'), provinces: ['MA-AZI'] });
    await declared('nakhil', { ...names('Annakhil (Assoc.)'), region: 'MA-05', provinces: [] });
    await declared('nakhil-khe', { ...names('Association Ennakhil'), provinces: ['MA-KHN'] });
    await declared('nakhil-fes', { name: { ar: 'ناخيل', fr: 'Ennakhil' }, provinces: ['MA-FES'] });
  });

  test('are named before an organisation is declared, by its name in either language', async () => {
    const at = { region: 'MA-05', provinces: 'MA-AZI' };
    expect((await similar({ fr: 'AN-NAKHIL', ...at })).sort()).toEqual(['ennakhil', 'nakhil']);
    expect(await similar({ fr: 'Nakhil', region: 'MA-08' })).toEqual([]);
    expect(await similar({ ar: 'النّاخيل' })).toEqual(['nakhil-fes']);
    expect(await similar({})).toEqual([]);
  });

  test('are a list for each region, as far as they share a province', async () => {
    const found = await groups({ region: 'MA-05' });
    expect(found).toContainEqual(['ennakhil', 'nakhil', 'nakhil-khe']);
    expect(await groups()).toEqual(expect.arrayContaining(found));
    expect((await groups({ region: 'MA-03' })).flat()).not.toContain('nakhil-fes');
  });

  test('leave the list once they are told apart', async () => {
    const given = { headers: { 'if-match': '*' } };
    const name = { ar: 'جمعية النخلة', fr: 'Association du Palmier' };
    expect((await call('PATCH', path('nakhil'), officer, { name }, given)).status).toBe(200);
    await listed('o-nakhil');
    expect((await groups({ region: 'MA-05' })).flat()).not.toContain('nakhil');
  });

  test('leave the list once a steward says that they are two, whichever of them says so', async () => {
    const given = { ...names('Association du Genêt'), provinces: ['MA-MID'] };
    for (const party of ['genet-1', 'genet-2', 'genet-3']) await declared(party, given);
    for (const party of ['genet-1', 'genet-2', 'genet-3']) await listed(`o-${party}`);
    const apart = (party: string, from: string, as = administrator) =>
      call('POST', path(party, '/distinctions'), as, { from, reason: 'Deux récépissés' });
    const warned = async (party: string) => {
      const { body } = await call('GET', path(party), officer);
      const { warnings } = ORGANISATION_ANSWERS.Organisation.parse(body);
      return warnings.flatMap(({ other }) => other ?? []).sort();
    };
    expect(await groups({ region: 'MA-08' })).toContainEqual(['genet-1', 'genet-2', 'genet-3']);
    expect((await apart('genet-1', 'genet-2', officer)).body.code).toBe('notAllowed');
    expect((await apart('genet-1', 'genet-2')).status).toBe(200);
    expect((await apart('genet-1', 'genet-2')).body.code).toBe('distinctionImpossible');
    await listed('o-genet-1');
    expect(await warned('genet-1')).toEqual(['o-genet-3']);
    expect(await warned('genet-2')).toEqual(['o-genet-3']);
    // The third may still be either of them.
    expect(await groups({ region: 'MA-08' })).toContainEqual(['genet-1', 'genet-2', 'genet-3']);
    expect((await apart('genet-3', 'genet-1')).status).toBe(200);
    await listed('o-genet-3');
    expect(await groups({ region: 'MA-08' })).toContainEqual(['genet-2', 'genet-3']);
    expect((await apart('genet-2', 'genet-3')).status).toBe(200);
    await listed('o-genet-2');
    expect((await groups({ region: 'MA-08' })).flat().filter((party) => /genet/.test(party))).toEqual([]);
    const trail = await call('GET', path('genet-2', '/events'), officer);
    expect(ORGANISATION_ANSWERS.RegisterTrail.parse(trail.body).items.map(({ type }) => type)).toContain(
      'OrganisationDistinguished',
    );
  });

  test('stand once, though they are alike in both languages and in several regions', async () => {
    const pair = { name: { ar: 'جمعية الزعتر', fr: 'Association du Thym' }, provinces: ['MA-MED', 'MA-GUE'] };
    for (const party of ['thyme-1', 'thyme-2']) await declared(party, pair);
    // The third is alike in French alone, in one of the two regions.
    const name = { ar: 'جمعية نبتة الجبل', fr: 'Thym (association)' };
    await declared('thyme-3', { name, provinces: ['MA-GUE'] });
    const ofThyme = async (query: Record<string, string> = {}) => {
      // One at a time: what stands on another page stands once too.
      const all: string[][] = [];
      let cursor: string | undefined;
      do {
        const asked = { ...query, limit: '1', ...(cursor !== undefined && { cursor }) };
        const { body } = await call('GET', '/v1/possible-duplicates', officer, undefined, { query: asked });
        const { items, cursor: next } = GroupList.parse(body);
        all.push(...items.map(({ members }) => members.map(({ party }) => party).sort()));
        cursor = next;
      } while (cursor !== undefined);
      return all.filter((group) => group.some((party) => /thyme/.test(party)));
    };
    const [pairAlone, three] = [
      ['thyme-1', 'thyme-2'],
      ['thyme-1', 'thyme-2', 'thyme-3'],
    ];
    expect(await ofThyme({ region: 'MA-06' })).toEqual([pairAlone]);
    expect(await ofThyme({ region: 'MA-10' })).toEqual([three]);
    expect((await ofThyme()).sort((one, other) => one.length - other.length)).toEqual([pairAlone, three]);
  });

  test('of two declared at once are noted', async () => {
    const twin = { ...names('Association des Jumelles'), provinces: ['MA-BER'] };
    await Promise.all(['twin-1', 'twin-2', 'twin-3'].map((party) => declared(party, twin)));
    expect(await groups({ region: 'MA-02' })).toContainEqual(['twin-1', 'twin-2', 'twin-3']);
  });

  test.each([
    ['/v1/similar-organisations', { provinces: 'MA-XXX' }],
    ['/v1/possible-duplicates', { region: 'MA-99' }],
    ['/v1/possible-duplicates', { cursor: 'bad' }],
  ])('%s refuses %j', async (where, query) => {
    expect((await call('GET', where, officer, undefined, { query })).status).toBe(400);
  });
});

describe('a merge', () => {
  const ministry = person(MINISTRY, 'officer');
  const colleague = person(MINISTRY, 'officer', 2);
  const reason = 'Déclarée deux fois';
  const named = (fr: string) => ({ name: { ar: fr, fr }, provinces: ['MA-TAZ'] });
  const propose = (from: string, into: string, as = ministry) =>
    call('POST', path(from, '/merge'), as, { into, reason });
  const confirm = (from: string, into: string, as = colleague) =>
    call('POST', path(from, '/merge/confirmation'), as, { into });
  const shown = async (party: string) =>
    ORGANISATION_ANSWERS.Organisation.parse((await call('GET', path(party), officer)).body);

  beforeAll(async () => {
    // The register vouches for who is a steward: the ministry is in it, and verified.
    await declared(MINISTRY, { kind: 'ministry', name: { ar: 'الوزارة', fr: 'Ministère' }, provinces: [] });
    expect((await verify(MINISTRY)).status).toBe(200);
    for (const each of ['ma', 'mb', 'mc', 'md']) await declared(each, named(`Association ${each} ${each}`));
  });

  test('leads from an old id to the entry that stays, through every merge, and loses nothing', async () => {
    const ice = '001789012000154';
    await declared('me', { ...named('Association me'), ice });
    expect((await propose('me', 'ma')).status).toBe(200);
    expect((await confirm('me', 'ma', ministry)).body.code).toBe('segregationOfDuties');
    expect((await confirm('me', 'ma')).status).toBe(200);
    expect((await propose('ma', 'mb')).status).toBe(200);
    expect((await confirm('ma', 'mb')).status).toBe(200);
    for (const each of ['me', 'ma']) await listed(`o-${each}`);

    expect(await shown('me')).toMatchObject({
      id: 'o-mb',
      through: [
        { id: 'o-me', reason },
        { id: 'o-ma', reason },
      ],
    });
    expect((await shown('mb')).merged.map(({ party }) => party).sort()).toEqual(['ma', 'me']);
    expect((await shown('mb')).through).toEqual([]);
    // Its own trail stays its own, and whole.
    const trail = await call('GET', path('me', '/events'), officer);
    expect(ORGANISATION_ANSWERS.RegisterTrail.parse(trail.body).verification.verified).toBe(true);
    // The ICE stays with the entry that has it, and its words still find it.
    expect((await declared('other', { ...named('Autre'), ice })).body.code).toBe('organisationKnown');
    const { body } = await call('GET', '/v1/organisations', officer, undefined, { query: { text: ice } });
    expect(ORGANISATION_ANSWERS.OrganisationList.parse(body).items).toMatchObject([
      { party: 'me', status: 'merged', mergedInto: 'ma' },
    ]);
    expect(await found({ region: 'MA-03' })).not.toContain('me');
    expect(await found({ status: 'merged' })).toEqual(expect.arrayContaining(['ma', 'me']));
  });

  test('takes every further act, which is refused with where it leads', async () => {
    for (const [method, rest, body] of [
      ['POST', '/verification', {}],
      ['POST', '/suspension', { reason }],
      ['POST', '/confirmation', {}],
      ['POST', '/merge', { into: 'mc', reason }],
    ] as const) {
      const refused = await call(method, path('me', rest), administrator, body);
      expect(refused.body).toMatchObject({ code: 'organisationMerged', status: 409 });
      expect(refused.body.detail).toContain('o-ma');
    }
    expect((await propose('mc', 'me')).body.code).toBe('organisationMerged');
  });

  test('never makes a circle, whoever proposes what at once', async () => {
    const answers = await Promise.all([
      propose('mc', 'md'),
      propose('md', 'mc'),
      propose('mc', 'md', colleague),
    ]);
    const proposedNow = answers.filter(({ status }) => status === 200);
    expect(proposedNow).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'mergeUnderWay')).toHaveLength(2);
    const [from, into] = answers[1]?.status === 200 ? ['md', 'mc'] : ['mc', 'md'];
    const who = answers[2]?.status === 200 ? ministry : colleague;
    // An entry that another is about to be merged into is not merged itself meanwhile.
    expect((await propose(into, 'mb')).body.code).toBe('mergeUnderWay');
    const twice = await Promise.all([confirm(from, into, who), confirm(from, into, who)]);
    expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await propose(into, from)).body.code).toBe('organisationMerged');
    expect((await shown(from)).id).toBe(`o-${into}`);
  });

  test('that is declined leaves the entry as it was, and free for another', async () => {
    await declared('mg', named('Association mg'));
    expect((await propose('mg', 'mb')).status).toBe(200);
    const body = { into: 'mb', reason: 'Deux associations' };
    expect((await call('POST', path('mg', '/merge/refusal'), colleague, body)).status).toBe(200);
    expect((await shown('mg')).id).toBe('o-mg');
    expect((await confirm('mg', 'mb')).body.code).toBe('mergeNotProposed');
    expect((await propose('mg', 'mb')).status).toBe(200);
  });

  test('is no officer’s whose party the register does not vouch for', async () => {
    await declared('mf', named('Association mf'));
    expect((await propose('mf', 'mb', officer)).body.code).toBe('notAllowed');
    expect((await propose('mf', 'nobody')).body.code).toBe('mergeImpossible');
    expect((await propose('mf', 'mf')).body.code).toBe('mergeImpossible');
    expect((await call('POST', path('mf', '/merge'), ministry, { into: 'MB', reason: '' })).status).toBe(400);
    const before = (await shown('mf')).possibleActs;
    expect(before).not.toContain('proposeMerge');
    const { body } = await call('GET', path('mf'), ministry);
    expect(ORGANISATION_ANSWERS.Organisation.parse(body).possibleActs).toContain('proposeMerge');
  });
});

test('an unknown organisation, and an act that is not one’s own, are refused in words', async () => {
  expect((await call('GET', path('nobody'), officer)).body.code).toBe('notFound');
  const refused = await verify('nour', officer);
  expect(z.string().parse(refused.body.detail)).toMatch(/\p{Script=Arabic}/u);
  expect(refused.body.code).toBe('notAllowed');
});

test('each route that keeps the register clean has answered as its document says', () => {
  const routes = routesOf('register').filter((route) => !route.includes('activities'));
  expect(routes.filter((route) => !answered.has(route))).toEqual([]);
});
