import type { Campaign } from '../../parts/figures/figures.ts';

/** A file to fill in: a row for each figure that a source is still asked for, as the API takes it. */

export const FIGURE_KINDS = ['figures', 'khadamati'] as const;
export const ROW_KINDS = ['centres', 'attendance'] as const;
export const REGISTER_KINDS = ['organisations'] as const;
export const KINDS = [...FIGURE_KINDS, ...ROW_KINDS, ...REGISTER_KINDS] as const;
export type Kind = (typeof KINDS)[number];
/** Whether its rows name institutions; the others are totals alone. */
export const namesInstitutions = (kind: Kind): boolean => kind === 'centres' || kind === 'organisations';

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
): string {
  return kind === 'figures' ? figuresModel(campaign, source, day) : khadamatiModel(campaign, source, day);
}

function figuresModel(campaign: Campaign, source: string, day: string): string {
  const { year, targetGroups, measures } = campaign;
  const head = 'period,province,target_group,measure,unit,value,missing,source,basis,as_of,note';
  const rows = openRequests(campaign, source).flatMap((request) =>
    targetGroups.flatMap((group) =>
      measures
        .filter(({ measure }) => request.measures.includes(measure) && !FILES.includes(measure))
        .map(({ measure, unit }) =>
          [year, request.place, group, measure, unit, '', '', source, basisOf(measure), day, ''].join(','),
        ),
    ),
  );
  return [head, ...rows, ''].join('\n');
}

function khadamatiModel(campaign: Campaign, source: string, day: string): string {
  const { year, targetGroups } = campaign;
  const head = 'period,province,service,submitted,processed,delivered,missing,source,as_of,note';
  const rows = openRequests(campaign, source).flatMap(({ place }) =>
    targetGroups.map((group) => [year, place, group, '', '', '', '', source, day, ''].join(',')),
  );
  return [head, ...rows, ''].join('\n');
}

/** A file of centres, of their attendance or of the register, to fill in: the columns, and a row that shows how they are written. */
export function rowsModel(kind: (typeof ROW_KINDS | typeof REGISTER_KINDS)[number]): string {
  const rows = {
    centres: [
      'id,name_ar,name_fr,province,kind,target_group,places,planned_opening,lon,lat,convention,component',
      'centre-1,,,MA-KEN,rehabilitation,not-published,60,2028-03-31,-6.58,34.26,,',
    ],
    attendance: ['id,quarter,people', 'centre-1,2026-Q1,'],
    organisations: [
      'id,kind,name_ar,name_fr,region,provinces,ice,receipt_number,receipt_day,receipt_province,mailbox',
      ',association,,,MA-04,MA-KEN,,214/2019,2019-05-06,MA-KEN,',
    ],
  };
  return [...rows[kind], ''].join('\n');
}
