import { Ice } from '../../../kernel/ice.ts';
import { Slug } from '../../../kernel/slug.ts';
import { line } from '../../../kernel/text.ts';
import { codeIn, dayIn, fitting, inDigits, provinceIn, type Read } from '../../shared/import/cells.ts';
import type { Cells } from '../../shared/import/row.ts';
import { type GivenRow, type ReadRows, readRows } from '../../shared/import/rows.ts';
import { readTable } from '../../shared/import/table.ts';
import { Mailbox } from '../../shared/mailbox.ts';
import type { Province } from '../../shared/place-codes.ts';
import { REGIONS } from '../../shared/places.ts';
import { type Details, KINDS } from '../organisation.ts';
import { phrase } from '../refuse.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from './columns.ts';

/** A register as a file, row by row: what each says of an organisation, and what cannot be read. */

/** What a row says of an organisation; an empty cell says nothing, and leaves what is known. `id` is that of its party. */
export interface GivenOrganisation extends GivenRow {
  name: { ar?: string | undefined; fr?: string | undefined };
  details: { [F in Exclude<keyof Details, 'name'>]?: Details[F] | undefined };
}

export const readRegister = (csv: string): ReadRows<GivenOrganisation> =>
  readRows(readTable<RegisterColumn>(csv, REGISTER_COLUMNS), organisationIn);

const REGION_CODES = REGIONS.map(({ code }) => code);
const text = fitting(line(200));
const slug = inDigits(fitting(Slug));
const mailbox = fitting(Mailbox);
const number = fitting(line(80));

/** An ICE is often written in groups, and the spreadsheet drops its zeros: those are not guessed. */
const iceIn = inDigits((cell): Read<string> => {
  const read = Ice.safeParse(cell.replace(/\s/g, ''));
  return read.success ? { value: read.data } : { why: phrase('iceUnreadable') };
});

const regionIn = (cell: string) => codeIn(cell.toUpperCase(), REGION_CODES);

/** Several provinces stand in one cell, with spaces, bars, commas or semicolons between them, Arabic ones too. */
const provincesIn = inDigits((cell): Read<Province[]> => {
  const found: Province[] = [];
  for (const code of cell.split(/[\s|,;،؛]+/).filter((each) => each !== '')) {
    const read = provinceIn(code);
    if ('why' in read) return read;
    if (!found.includes(read.value)) found.push(read.value);
  }
  return { value: found };
});

/** A receipt is its number and its day; one without the other says which is missing. */
function receiptIn(cells: Cells<RegisterColumn>): Details['receipt'] {
  const [given, day] = [
    cells.optional('receipt_number', number),
    cells.optional('receipt_day', (cell) => dayIn(cell)),
  ];
  const province = cells.optional('receipt_province', (cell) => provinceIn(cell));
  const [hasNumber, hasDay] = [cells.text('receipt_number') !== '', cells.text('receipt_day') !== ''];
  const isNamed = hasNumber || hasDay || cells.text('receipt_province') !== '';
  if (isNamed && !hasNumber) cells.refuse('receipt_number', phrase('receiptHalf'));
  if (isNamed && !hasDay) cells.refuse('receipt_day', phrase('receiptHalf'));
  return given === undefined || day === undefined
    ? undefined
    : { number: given, day, ...(province && { province }) };
}

function organisationIn(
  cells: Cells<RegisterColumn>,
): Omit<GivenOrganisation, Exclude<keyof GivenRow, 'id'>> {
  return {
    id: cells.optional('id', slug) ?? '',
    name: { ar: cells.optional('name_ar', text), fr: cells.optional('name_fr', text) },
    details: {
      kind: cells.optional('kind', (cell) => codeIn(cell, KINDS)),
      region: cells.optional('region', regionIn),
      provinces: cells.optional('provinces', provincesIn),
      ice: cells.optional('ice', iceIn),
      receipt: receiptIn(cells),
      mailbox: cells.optional('mailbox', mailbox),
    },
  };
}
