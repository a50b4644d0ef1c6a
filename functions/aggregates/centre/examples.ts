import type { CommandData } from './commands.ts';

/** Bodies as callers send them, for the document: a new centre of Kénitra. */

const document = {
  kind: 'study',
  title: 'Étude architecturale du centre de Kénitra',
  link: 'https://documents.example.ma/centres/kenitra/etude.pdf',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const registration: CommandData<'register'> = {
  name: { ar: 'مركز القنيطرة للنساء', fr: 'Centre de Kénitra pour les femmes' },
  province: 'MA-KEN',
  commune: 'Kénitra',
  point: { lon: -6.57841, lat: 34.26101 },
  work: 'new',
  concept: 'jisr-femmes',
  groups: ['women'],
  floorArea: 850,
  places: 120,
  peopleAYear: 900,
  ministry: 'ministry-solidarity',
  wilaya: 'wilaya-rsk',
  council: 'council-rsk',
  planned: { studies: '2026-06-30', works: '2026-12-31', equipped: '2027-10-31', inService: '2028-03-31' },
};

export const EXAMPLES = {
  registration,
  correction: { places: 140, commune: null },
  planned: { equipped: '2027-12-31', inService: '2028-05-31' },
  link: { convention: 'c60wo1lcfdkcpk2ybvziw', component: 'centre-ma-ken' },
  stage: { stage: 'studies', day: '2026-06-20', documents: [document] },
  setBack: { stage: 'studies', reason: 'Marché résilié, étude à reprendre' },
  progress: { percent: 45, day: '2027-03-31' },
  document: { document },
  operator: { party: 'entraide-nationale' },
  staff: { needed: 14, filled: 14, asOf: '2028-02-15' },
  authorisation: { reference: 'Autorisation 14/2028', day: '2028-02-20' },
  opening: {
    day: '2028-03-15',
    minutes: { ...document, kind: 'reception-minutes', title: 'PV de réception définitive' },
  },
  attendance: { quarter: '2028-Q2', people: 96 },
  centresFile: [
    'id,name_ar,name_fr,province,kind,target_group,places,planned_opening,lon,lat,convention,component',
    'tiflet-1,مركز تيفلت,Centre de Tiflet,MA-KHE,rehabilitation,not-published,60,2027-09-01,-6.31,33.9,,',
  ].join('\n'),
  attendanceFile: ['id,quarter,people', 'f60wo1lcfdkcpk2ybvziw,2026-Q1,214'].join('\n'),
  reason: { reason: 'Travaux de mise aux normes' },
  closure: { day: '2030-06-30', reason: 'Transfert vers le nouveau centre' },
};

export type CentreExample = keyof typeof EXAMPLES;
