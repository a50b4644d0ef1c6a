import type { CommandData } from '../../functions/aggregates/organisation/commands.ts';
import { act, importFile, type World } from '../client.ts';
import { ADS, ENTRAIDE } from './figures.ts';

/**
 * Who does what in Rabat-Salé-Kénitra: five associations and cooperatives, imported as one table, and a dozen activities, of
 * theirs and of two public institutions. All of it is invented.
 */

type Activity = CommandData<'declareActivity'>;

interface Actor {
  party: string;
  /** Its row of the register; absent where the register has it already. */
  row?: string;
  /** Whether it is left for a steward to verify, so that the register has one that waits. */
  isUnverified?: boolean;
  activities: readonly Activity[];
}

const COLUMNS =
  'id,kind,name_ar,name_fr,region,provinces,receipt_number,receipt_day,receipt_province,mailbox';

/** An association's row, in one province. */
const association = (party: string, ar: string, fr: string, province: string, number: string) =>
  `${party},association,${ar},${fr},MA-04,${province},${number},2019-05-06,${province},contact@${party}.example`;

const ACTORS: readonly Actor[] = [
  {
    party: 'association-al-amal',
    row: association(
      'association-al-amal',
      'جمعية الأمل للنساء',
      'Association Al Amal',
      'MA-RAB',
      '112/2019',
    ),
    activities: [
      {
        service: 'listening',
        group: 'women',
        province: 'MA-RAB',
        commune: 'Hassan',
        from: '2021-03-08',
        capacity: 40,
      },
      { service: 'legalAid', group: 'women', province: 'MA-RAB', from: '2022-10-03', capacity: 15 },
    ],
  },
  {
    party: 'association-annour-sale',
    row: association(
      'association-annour-sale',
      'جمعية النور للأشخاص في وضعية إعاقة',
      'Association Annour',
      'MA-SAL',
      '87/2019',
    ),
    activities: [
      {
        service: 'rehabilitation',
        group: 'disability',
        province: 'MA-SAL',
        from: '2020-09-14',
        capacity: 60,
      },
      { service: 'schooling', group: 'disability', province: 'MA-SAL', from: '2021-09-06', capacity: 25 },
    ],
  },
  {
    party: 'association-moustaqbal-kenitra',
    row: association(
      'association-moustaqbal-kenitra',
      'جمعية المستقبل للطفولة',
      'Association Al Moustaqbal',
      'MA-KEN',
      '214/2019',
    ),
    isUnverified: true,
    activities: [
      { service: 'schooling', group: 'children', province: 'MA-KEN', from: '2023-09-11', capacity: 80 },
      // One that has ended, so that a table of the past has a row too.
      { service: 'leisure', group: 'children', province: 'MA-KEN', from: '2022-07-01', until: '2022-08-31' },
    ],
  },
  {
    party: 'association-wafaa-sidi-kacem',
    row: association(
      'association-wafaa-sidi-kacem',
      'جمعية الوفاء للمسنين',
      'Association Al Wafaa',
      'MA-SIK',
      '41/2019',
    ),
    activities: [
      { service: 'homeCare', group: 'elderly', province: 'MA-SIK', from: '2024-01-15', capacity: 30 },
      { service: 'foodAid', group: 'difficulty', province: 'MA-SIK', from: '2023-03-20', capacity: 120 },
    ],
  },
  {
    party: 'cooperative-najah-khemisset',
    row: 'cooperative-najah-khemisset,cooperative,تعاونية النجاح,Coopérative Annajah,MA-04,MA-KHE,,,,contact@najah.example',
    activities: [
      { service: 'incomeGeneration', group: 'women', province: 'MA-KHE', from: '2022-05-02', capacity: 35 },
    ],
  },
  {
    party: ENTRAIDE,
    activities: [
      { service: 'literacy', group: 'women', province: 'MA-SIL', from: '2019-10-01', capacity: 90 },
      {
        service: 'vocationalTraining',
        group: 'women',
        province: 'MA-KEN',
        from: '2020-10-05',
        capacity: 120,
      },
    ],
  },
  {
    party: ADS,
    activities: [
      { service: 'accompaniment', group: 'difficulty', province: 'MA-SKH', from: '2023-01-09', capacity: 50 },
    ],
  },
];

/** Imports and verifies the organisations, and declares what they do; playing it again has no second effect. */
export async function playActivities(world: World): Promise<void> {
  const csv = [COLUMNS, ...ACTORS.flatMap(({ row }) => row ?? [])].join('\n');
  const { isAcceptable, problems } = await importFile(world, 'wilaya.officer', {
    kind: 'organisations',
    csv,
  });
  if (!isAcceptable) throw new Error(`The register of the demonstration: ${JSON.stringify(problems)}`);
  await Promise.all(ACTORS.map((actor) => playActor(world, actor)));
}

async function playActor(world: World, { party, row, isUnverified, activities }: Actor): Promise<void> {
  const path = `/v1/organisations/o-${party}`;
  if (row !== undefined && !isUnverified)
    await act(world, 'ministry.administrator', `${party}/verified`, [
      'POST',
      `${path}/verification`,
      { evidence: 'Démonstration' },
    ]);
  for (const activity of activities)
    await act(world, 'ministry.officer', `${party}/${activity.service}`, [
      'POST',
      `${path}/activities`,
      activity,
    ]);
}
