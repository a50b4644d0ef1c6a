import {
  BASES,
  type Fact,
  FIGURE_UNITS,
  MEASURES,
  MISSING_REASONS,
  Note,
  QUALITIES,
} from '../../shared/figures.ts';
import { codeIn, dayIn, fitting, inDigits, numberIn, placeIn, type Read } from '../../shared/import/cells.ts';
import { Cells } from '../../shared/import/row.ts';
import {
  type Headings,
  type Problem,
  readTable,
  type Table,
  type TableRow,
} from '../../shared/import/table.ts';
import type { Region } from '../../shared/place-codes.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { phrase } from '../refuse.ts';
import type { GivenFact, MisreadFact } from './check.ts';
import { FIGURE_COLUMNS, type FigureColumn, KHADAMATI_COLUMNS, type KhadamatiColumn } from './columns.ts';

/** Files of figures, row by row: what each says, and what cannot be read. */

/** What a file is read for: a region's year, by a source, on a day. */
export interface Reading {
  region: Region;
  year: number;
  source: string;
  today: string;
}

export interface ReadFacts {
  /** How many rows there are, those that cannot be read included. */
  rows: number[];
  given: GivenFact[];
  /** What could be read of the rows that hold an error: that is held against the campaign too. */
  misread: MisreadFact[];
  problems: Problem[];
  headings: Headings;
}

export const IMPORT_KINDS = ['figures', 'khadamati'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Reads a file whole: every figure that can be read, and everything that cannot. */
export function readFacts(kind: ImportKind, csv: string, reading: Reading): ReadFacts {
  return kind === 'figures'
    ? readRows(readTable<FigureColumn>(csv, FIGURE_COLUMNS), (row) => figureIn(row, reading))
    : readRows(readTable<KhadamatiColumn>(csv, KHADAMATI_COLUMNS), (row) => servicesIn(row, reading));
}

/** What a row says of figures, as far as it could be read. */
interface InRow {
  facts: Omit<MisreadFact, 'row'>[];
  cells: Cells<string>;
}

function readRows<Column extends string>(
  { rows, problems, headings }: Table<Column>,
  read: (row: TableRow<Column>) => InRow,
): ReadFacts {
  const inRows = rows.map((row) => ({ row: row.row, ...read(row) }));
  const facts = inRows.flatMap(({ row, facts: all, cells }) =>
    all.map((each) => ({ row, ...each, isSound: cells.isSound })),
  );
  return {
    rows: rows.map(({ row }) => row),
    given: facts.flatMap(({ isSound, fact, ...each }) =>
      isSound && isWhole(fact) ? [{ ...each, fact }] : [],
    ),
    misread: facts.flatMap(({ isSound, ...each }) => (isSound ? [] : [each])),
    problems: [...problems, ...inRows.flatMap(({ cells }) => cells.problems)],
    headings,
  };
}

const isWhole = (fact: MisreadFact['fact']): fact is Fact =>
  Object.values(fact).every((each) => each !== undefined);

/** The year of the campaign, and no other. */
const yearIn = (text: string, year: number): Read<number> =>
  inDigits(
    (given): Read<number> =>
      given === String(year)
        ? { value: year }
        : { why: phrase('periodNotOpen', { year: { name: String(year) } }) },
  )(text);

/** The answer to what is doubtful, as a request gives it too. */
const noteIn = fitting(Note);

/** The cells that every kind of row has: its year, place, source and day. Each of them is read, whatever the others say. */
function commonOf(
  cells: Cells<'period' | 'province' | 'source' | 'as_of' | 'quality' | 'note'>,
  { region, year, source, today }: Reading,
) {
  const isOfYear = cells.read('period', (text) => yearIn(text, year)) !== undefined;
  if (cells.text('source') !== source)
    cells.refuse('source', phrase('sourceNotYours', { source: { name: source } }));
  const place = cells.read('province', (text) => placeIn(text, region));
  // Of another year the day may well be to come: it is the year that is wrong.
  const asOf = cells.read('as_of', (text) => dayIn(text, isOfYear ? today : undefined));
  const quality = cells.optional('quality', (text) => codeIn(text, QUALITIES)) ?? 'measured';
  const note = cells.optional('note', noteIn);
  return { place, asOf, quality, ...(note !== undefined && { note }) };
}

function figureIn(row: TableRow<FigureColumn>, reading: Reading): InRow {
  const cells = new Cells(row);
  const common = commonOf(cells, reading);
  const targetGroup = cells.read('target_group', groupIn);
  const measure = cells.read('measure', (text) => codeIn(text, MEASURES));
  const unit = cells.read('unit', (text) => codeIn(text, FIGURE_UNITS));
  const basis = cells.read('basis', (text) => codeIn(text, BASES));
  const cumulative = cells.optional('cumulative', (text) => codeIn(text, ['yes', 'no']));
  const fact = {
    ...common,
    targetGroup,
    measure,
    unit,
    basis,
    value: valueIn(cells),
    ...(cumulative === 'yes' && { cumulative: true as const }),
  };
  return { facts: [{ fact, columns: { value: 'value', measure: 'measure' } }], cells };
}

/** A number, or the reason why there is none; one of the two. */
function valueIn(cells: Cells<'value' | 'missing'>): Fact['value'] | undefined {
  const [number, reason] = [cells.text('value'), cells.text('missing')];
  if (number === '' && reason === '') return cells.refuse('value', phrase('valueOrMissingNeeded'));
  if (number !== '' && reason !== '') return cells.refuse('missing', phrase('valueAndMissing'));
  return number === '' ? cells.read('missing', reasonIn) : cells.read('value', numberIn);
}

const reasonIn = (text: string) => codeIn(text, MISSING_REASONS);

const groupIn = inDigits(
  (text): Read<string> =>
    TargetGroup.safeParse(text).success ? { value: text } : { why: phrase('groupMalformed') },
);

const FILES = ['submitted', 'processed', 'delivered'] as const;

/** A row of Khadamati: three counts of files of one service, and one reason for those of them that are empty. */
function servicesIn(row: TableRow<KhadamatiColumn>, reading: Reading): InRow {
  const cells = new Cells(row);
  const common = commonOf(cells, reading);
  const targetGroup = cells.read('service', groupIn);
  const isGiven = (measure: (typeof FILES)[number]) => cells.text(measure) !== '';
  const hasReason = cells.text('missing') !== '';
  if (hasReason && FILES.every(isGiven)) cells.refuse('missing', phrase('valueAndMissing'));
  const reason = cells.optional('missing', reasonIn);
  const facts = FILES.map((measure) => {
    if (!isGiven(measure) && !hasReason) cells.refuse(measure, phrase('valueOrMissingNeeded'));
    const value = isGiven(measure) ? cells.read(measure, numberIn) : reason;
    const fact = {
      ...common,
      targetGroup,
      measure,
      unit: 'files' as const,
      basis: 'service' as const,
      value,
    };
    return { fact, columns: { value: measure, measure } };
  });
  return { facts, cells };
}
