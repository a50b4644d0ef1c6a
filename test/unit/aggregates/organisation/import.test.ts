import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Command } from '../../../../functions/aggregates/organisation/commands.ts';
import { readRegister } from '../../../../functions/aggregates/organisation/import/read.ts';
import {
  guardsNamed,
  hasName,
  partyFor,
  tryOrganisation,
} from '../../../../functions/aggregates/organisation/import/trial.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import { assertReadable } from '../../../../functions/kernel/readable.ts';
import { hardText, inQuotes } from '../../../support/hard-texts.ts';
import { administrator, BESIDE, DETAILS, declared, given, ID, NOW, officer } from './setting.ts';

/** A register as rows: each of several faults of one row is told, with what stands in its cell. */

const on = { state: undefined, actor: officer, now: NOW, beside: BESIDE };
const SOUND: Record<string, string> = {
  id: '',
  kind: 'association',
  name_ar: 'جمعية النور',
  name_fr: 'Association Annour',
  region: 'MA-04',
  provinces: 'MA-KEN MA-SAL',
  ice: '',
  receipt_number: '',
  receipt_day: '',
  receipt_province: '',
  mailbox: '',
};
const csvOf = (change: Record<string, string>) => {
  const cells = { ...SOUND, ...change };
  return [Object.keys(cells), Object.values(cells)].map((row) => row.join(',')).join('\n');
};
const rowOf = (change: Record<string, string> = {}) => {
  const [row] = readRegister(csvOf(change)).given;
  if (!row) throw new Error('The row cannot be read');
  return row;
};
const told = (problems: readonly { column: string; why: { phrase: string } }[]) =>
  problems.map(({ column, why }) => `${column} ${why.phrase}`).sort();

test('of a row every fault is told, whichever it has', () => {
  const faults = [
    { column: 'kind', cell: 'club', code: 'codeUnknown' },
    { column: 'region', cell: 'RSK', code: 'codeUnknown' },
    { column: 'provinces', cell: 'MA-XXX', code: 'placeUnknown' },
    { column: 'ice', cell: '1234567000062', code: 'iceUnreadable' },
    { column: 'mailbox', cell: 'x@elsewhere.org', code: 'mailboxElsewhere' },
    { column: 'receipt_day', cell: '06/05/2019', code: 'dayUnreadable' },
  ];
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...faults), { minLength: 1 }), (chosen) => {
      const cells = Object.fromEntries(chosen.map(({ column, cell }) => [column, cell]));
      const isReceipt = 'receipt_day' in cells;
      const read = readRegister(csvOf({ ...cells, ...(isReceipt && { receipt_number: '7' }) }));
      const tried = read.given.map((row) => tryOrganisation(row, { id: 'o-annour' }, on));
      const all = [...read.problems, ...tried.flatMap(({ problems }) => problems)];
      // The rules of a mailbox are asked of a row that can be declared, and that has its kind.
      const isDeclared = !('kind' in cells);
      const expected = chosen.filter(({ column }) => column !== 'mailbox' || isDeclared);
      const mailbox = all.filter(({ column }) => column === 'mailbox');
      expect(mailbox).toHaveLength('mailbox' in cells && isDeclared ? 1 : 0);
      const others = (list: { column: string }[]) => list.filter(({ column }) => column !== 'mailbox');
      expect(told(all.filter(({ column }) => column !== 'mailbox'))).toEqual(
        others(expected)
          .map((each) => `${each.column} ${faults.find(({ column }) => column === each.column)?.code}`)
          .sort(),
      );
      for (const each of tried) expect(each.commands.length > 0 && each.problems.length === 0).toBe(false);
    }),
  );
});

test.each([
  ['receipt_number', { receipt_day: '2019-05-06' }],
  ['receipt_day', { receipt_number: '7' }],
])('a receipt without its %s is refused', (column, cells) => {
  expect(told(readRegister(csvOf(cells)).problems)).toEqual([`${column} receiptHalf`]);
});

test.each(['cin', 'nom', 'prénom', 'telephone', 'الهاتف', 'adresse'])(
  'a column "%s" is refused: it identifies persons',
  (name) => {
    const csv = csvOf({}).replace(/^id,/, `${name},`);
    expect(readRegister(csv).problems.map(({ why }) => why.phrase)).toEqual(['columnOfPersons']);
  },
);

test('a card number in a cell is refused, and repeated to nobody', () => {
  const [problem] = readRegister(csvOf({ name_fr: 'AB123456' })).problems;
  expect(problem).toMatchObject({ column: 'name_fr', value: '', why: { phrase: 'numberOfPerson' } });
});

describe('a row', () => {
  it('declares a new organisation, whose id its name makes', () => {
    expect(partyFor(rowOf())).toBe('association-annour');
    expect(partyFor(rowOf({ id: 'annour' }))).toBe('annour');
    expect(partyFor(rowOf({ name_fr: 'Étoile d’Or n° 7' }))).toBe('etoile-d-or-no-7');
    const { commands, problems, change } = tryOrganisation(rowOf(), { id: 'o-annour' }, on);
    expect(problems).toEqual([]);
    expect(commands).toMatchObject([{ type: 'declare', data: { party: 'annour', kind: 'association' } }]);
    expect(change?.after).toMatchObject({ id: 'annour', provinces: 'MA-KEN MA-SAL' });
  });

  const { state } = given(declared).when({ type: 'correct', data: {} }, officer);
  const same = {
    name_ar: DETAILS.name.ar,
    name_fr: DETAILS.name.fr,
    ice: '001 234 567 000062',
    receipt_number: '214/2019',
    receipt_day: '2019-05-06',
    receipt_province: 'MA-KEN',
  };

  it('that says what is known changes nothing; an empty cell leaves what is there', () => {
    const tried = tryOrganisation(rowOf(same), { id: ID }, { ...on, state });
    expect([tried.commands, tried.problems, tried.change]).toEqual([[], [], undefined]);
  });

  it('corrects what differs, as by hand: what is refused there is refused here', () => {
    const row = rowOf({ ...same, provinces: 'MA-RAB', receipt_province: 'MA-RAB' });
    const mine = tryOrganisation(row, { id: ID }, { ...on, state });
    expect(mine.commands.map(({ type }) => type)).toEqual(['correct']);
    expect(mine.change).toMatchObject({
      before: { provinces: 'MA-KEN MA-SAL' },
      after: { provinces: 'MA-RAB' },
    });
    const foreign = { ...on, state, actor: { ...officer, party: 'somebody' } };
    expect(told(tryOrganisation(row, { id: ID }, foreign).problems)).toEqual(['- notAllowed']);
  });

  it('does what its commands do, one after the other', () => {
    const row = rowOf({ ...same, name_fr: 'Association Al Amal du Gharb' });
    const tried = tryOrganisation(row, { id: ID }, { ...on, state, actor: administrator });
    const run = (command: Command) =>
      ORGANISATION.decide(command, { ...on, id: ID, state, actor: administrator });
    const [command] = tried.commands;
    const result = command && run(command);
    expect(result && 'state' in result && result.state).toEqual(tried.after);
  });

  it('that may mean several, or has an id of another, says so', () => {
    const say = (match: Parameters<typeof tryOrganisation>[1]) =>
      told(tryOrganisation(rowOf(), match, on).problems);
    expect(say({ ambiguous: ['o-a', 'o-b'] })).toEqual(['id matchAmbiguous']);
    expect(say({ idTaken: 'a' })).toEqual(['id idTaken']);
    expect(say({ unnamed: true })).toEqual(['id idNeeded']);
  });

  it('is found by ICE and receipt as they are guarded, and by a name however it is written', () => {
    expect(guardsNamed(rowOf(same))).toEqual(['ice#001234567000062', 'receipt#214 2019#2019-05-06#MA-KEN']);
    expect(hasName(rowOf(), { ar: 'جمعيه النّور', fr: 'x' })).toBe(true);
    expect(hasName(rowOf(), { ar: 'x', fr: 'ASSOCIATION ANNOUR' })).toBe(true);
    expect(hasName(rowOf(), { ar: 'x', fr: 'Annour' })).toBe(false);
  });
});

test('whatever stands in the texts of a row: an entry that begins by it can be read again', () => {
  fc.assert(
    fc.property(hardText, hardText, hardText, (ar, fr, receipt) => {
      const texts = { name_ar: inQuotes(ar), name_fr: inQuotes(fr) };
      const csv = csvOf({ ...texts, receipt_number: inQuotes(receipt), receipt_day: '2019-05-06' });
      for (const row of readRegister(csv).given) {
        const { commands, problems, after } = tryOrganisation(row, { id: 'o-annour' }, on);
        // Nothing is left out without being said.
        if (row.misread.length === 0) expect(commands.length + problems.length).toBeGreaterThan(0);
        if (after) assertReadable(ORGANISATION, after, []);
      }
    }),
  );
});

test.each([
  [
    'direction marks around what a right-to-left table holds',
    '\u200fassociation\u200f',
    '\u200eMA-KEN\u200e',
    '\u200f001789012000057',
  ],
  ['spaces that do not break', '\u00a0association\u00a0', 'MA-KEN\u00a0', '001 789\u00a0012\u202f000057'],
  ['codes in other letters', 'Association', 'ma-ken', '001789012000057'],
] as const)('a row is read with %s', (_, kind, provinces, ice) => {
  const read = readRegister(csvOf({ kind, provinces, ice }));
  expect(read.problems).toEqual([]);
  expect(read.given[0]?.details).toMatchObject({
    kind: 'association',
    provinces: ['MA-KEN'],
    ice: '001789012000057',
  });
});

test.each(['MA-KEN MA-SAL', 'MA-KEN|MA-SAL', 'MA-KEN;MA-SAL', 'MA-KEN، MA-SAL', '"MA-KEN, MA-SAL"'])(
  'provinces are parted as people part them: %s',
  (provinces) => {
    const read = readRegister(csvOf({ provinces }));
    expect(read.problems).toEqual([]);
    expect(read.given[0]?.details.provinces).toEqual(['MA-KEN', 'MA-SAL']);
  },
);
