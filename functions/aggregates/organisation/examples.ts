import type { CommandData } from './commands.ts';

/** Bodies as callers send them, for the document: an association of Kénitra. */

const declaration: CommandData<'declare'> = {
  party: 'association-al-amal-kenitra',
  kind: 'association',
  name: { ar: 'جمعية الأمل بالقنيطرة', fr: 'Association Al Amal de Kénitra' },
  region: 'MA-04',
  provinces: ['MA-KEN'],
  ice: '001234567000062',
  receipt: { number: '214/2019', day: '2019-05-06' },
  mailbox: 'contact@alamal-kenitra.ma',
};

const figures: CommandData<'assignFigures'> = {
  figures: [
    { measure: 'reached', regions: [], provinces: ['MA-KEN'] },
    { measure: 'waiting', regions: [], provinces: ['MA-KEN'] },
  ],
};

const activity: CommandData<'declareActivity'> = {
  service: 'listening',
  group: 'women',
  province: 'MA-KEN',
  commune: 'Kénitra',
  from: '2024-03-01',
  capacity: 40,
};

export const EXAMPLES = {
  declaration,
  correction: { mailbox: 'bureau@alamal-kenitra.ma', receipt: null, reason: 'Récépissé renouvelé' },
  verification: { evidence: 'Récépissé 214/2019 et attestation ICE' },
  reason: { reason: 'Activité suspendue par décision du tribunal' },
  figures,
  activity,
  activityCorrection: { until: '2026-06-30' },
  activitiesConfirmed: { numbers: [1, 2] },
  withdrawal: { reason: 'Déclarée par erreur' },
  registerFile: [
    'id,kind,name_ar,name_fr,region,provinces,ice,receipt_number,receipt_day,mailbox',
    ',association,جمعية الأمل بالقنيطرة,Association Al Amal de Kénitra,MA-04,MA-KEN,001234567000062,214/2019,2019-05-06,contact@alamal-kenitra.ma',
  ].join('\n'),
  stillRight: {},
  merge: { into: 'association-al-amal', reason: 'Même récépissé, déclarée deux fois' },
  distinction: { from: 'association-al-amal', reason: 'Deux récépissés, deux bureaux' },
  mergeConfirmation: { into: 'association-al-amal' },
};

export type OrganisationExample = keyof typeof EXAMPLES;
