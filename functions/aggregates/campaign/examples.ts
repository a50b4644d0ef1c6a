import type { CommandData } from './commands.ts';

/** Bodies as callers send them, for the document: the figures of Rabat-Salé-Kénitra. */

const launch: CommandData<'launch'> = {
  region: 'MA-04',
  year: 2026,
  ministry: 'ministry-solidarity',
  wilaya: 'wilaya-rsk',
  targetGroups: ['disability'],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
  ],
  dueOn: '2027-02-28',
  requests: [
    { source: 'rsu-aggregate', places: ['MA-RAB', 'MA-SAL', 'MA-04'] },
    { source: 'entraide-nationale', places: ['MA-RAB', 'MA-SAL'] },
  ],
};

const figure = {
  place: 'MA-RAB',
  targetGroup: 'disability',
  measure: 'reached',
  unit: 'people',
  value: 3150,
  basis: 'service',
  quality: 'measured',
  asOf: '2026-09-30',
} as const;

export const EXAMPLES = {
  launch,
  requests: { request: { source: 'ads', places: ['MA-RAB', 'MA-04'] }, dueOn: '2027-03-15' },
  prolongation: { dueOn: '2027-03-31' },
  submission: { facts: [figure, { ...figure, place: 'MA-04', value: 'notCollected' }] },
  acceptance: { source: 'entraide-nationale', places: ['MA-RAB', 'MA-04'] },
  return: {
    source: 'entraide-nationale',
    places: ['MA-SAL', 'MA-04'],
    reason: 'Chiffre du seul premier semestre',
  },
  disjoint: { sources: ['entraide-nationale', 'ads'], document: 'Note de répartition 12/2026' },
  correction: {
    facts: [
      { ...figure, value: 3050 },
      { ...figure, place: 'MA-04', value: 'notApplicable' },
    ],
    reason: 'Double compte au centre de Hay Riad',
  },
  reason: { reason: 'Le total ne correspond pas au registre' },
  file: [
    'period,province,target_group,measure,unit,value,missing,source,basis,as_of',
    '2026,MA-RAB,disability,reached,people,3150,,entraide-nationale,service,2026-09-30',
    '2026,MA-SIK,disability,reached,people,,notCollected,entraide-nationale,service,2026-09-30',
  ].join('\n'),
  cancellation: { reason: 'Lancée deux fois' },
};

export type CampaignExample = keyof typeof EXAMPLES;
