import type { Language } from '../../i18n/languages.ts';
import type { Campaign } from '../../parts/figures/figures.ts';

/** A file to fill in: a row for each figure that a source is still asked for, as the API takes it. */

export const FIGURE_KINDS = ['figures', 'khadamati'] as const;
export const ROW_KINDS = ['centres', 'attendance'] as const;
export const REGISTER_KINDS = ['organisations'] as const;
export const KINDS = [...FIGURE_KINDS, ...ROW_KINDS, ...REGISTER_KINDS] as const;
export type Kind = (typeof KINDS)[number];
/** Whether its rows name institutions; the others are totals alone. */
export const namesInstitutions = (kind: Kind): boolean => kind === 'centres' || kind === 'organisations';

/** The label of a column in the reader's language. */
export type LabelOf = (column: string) => string;

/** Columns by their names in the API, and the cells of each row. */
export interface Model {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const FILES: readonly string[] = ['submitted', 'processed', 'delivered'];
/** What a figure usually rests on: those entitled or registered on a register, everything else on a service's count. */
const basisOf = (measure: string) =>
  measure === 'eligible' || measure === 'registered' ? 'registry' : 'service';

/** The requests of a source that nobody has accepted; all of its requests once all are. */
function openRequests({ requests }: Campaign, source: string) {
  const own = requests.filter((each) => each.source === source);
  const open = own.filter(({ status }) => status !== 'accepted');
  return open.length === 0 ? own : open;
}

export function modelOf(
  kind: (typeof FIGURE_KINDS)[number],
  campaign: Campaign,
  source: string,
  day: string,
): Model {
  return kind === 'figures' ? figuresModel(campaign, source, day) : khadamatiModel(campaign, source, day);
}

function figuresModel(campaign: Campaign, source: string, day: string): Model {
  const { year, targetGroups, measures } = campaign;
  const head = 'period,province,target_group,measure,unit,value,missing,source,basis,as_of,note'.split(',');
  const rows = openRequests(campaign, source).flatMap((request) =>
    targetGroups.flatMap((group) =>
      measures
        .filter(({ measure }) => request.measures.includes(measure) && !FILES.includes(measure))
        .map(({ measure, unit }) => {
          const basis = basisOf(measure);
          return [String(year), request.place, group, measure, unit, '', '', source, basis, day, ''];
        }),
    ),
  );
  return { head, rows };
}

function khadamatiModel(campaign: Campaign, source: string, day: string): Model {
  const { year, targetGroups } = campaign;
  const head = 'period,province,service,submitted,processed,delivered,missing,source,as_of,note'.split(',');
  const rows = openRequests(campaign, source).flatMap(({ place }) =>
    targetGroups.map((group) => [String(year), place, group, '', '', '', '', source, day, '']),
  );
  return { head, rows };
}

/** A file of centres, of their attendance or of the register, to fill in: the columns, and a row that shows how they are written. */
export function rowsModel(kind: (typeof ROW_KINDS | typeof REGISTER_KINDS)[number]): Model {
  const [head = '', row = ''] = {
    centres: [
      'id,name_ar,name_fr,province,kind,target_group,places,planned_opening,lon,lat,convention,component',
      'centre-1,,,MA-KEN,rehabilitation,not-published,60,2028-03-31,-6.58,34.26,,',
    ],
    attendance: ['id,quarter,people', 'centre-1,2026-Q1,'],
    organisations: [
      'id,kind,name_ar,name_fr,region,provinces,ice,receipt_number,receipt_day,receipt_province,mailbox',
      ',association,,,MA-04,MA-KEN,,214/2019,2019-05-06,MA-KEN,',
    ],
  }[kind];
  return { head: head.split(','), rows: [row.split(',')] };
}

/**
 * A file to fill in, as text: its columns under their labels, its cells parted as spreadsheets in the reader's language
 * part them. No cell of it needs quotes.
 */
export function modelText({ head, rows }: Model, labelOf: LabelOf, language: Language): string {
  const separator = language === 'en' ? ',' : ';';
  return [head.map(labelOf), ...rows, []].map((cells) => cells.join(separator)).join('\r\n');
}
