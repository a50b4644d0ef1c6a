import type * as z from 'zod/mini';
import type { CommandData } from './commands.ts';

/** Bodies as callers send them, for the document: the joint plan of Rabat-Salé-Kénitra. */

const document = {
  kind: 'minutes',
  title: 'PV du comité de pilotage',
  link: 'https://documents.example.ma/plans/rsk/pv-1.pdf',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const programme: CommandData<'revise'>['programme'] = {
  new: {
    count: 7,
    provinces: [
      { province: 'MA-RAB', count: 1 },
      { province: 'MA-SAL', count: 1 },
      { province: 'MA-SKH', count: 1 },
      { province: 'MA-KEN', count: 1 },
      { province: 'MA-KHE', count: 1 },
      { province: 'MA-SIK', count: 1 },
      { province: 'MA-SIL', count: 1 },
    ],
    groups: 'notPublished',
  },
  rehabilitated: { count: 21, groups: [{ group: 'women', count: 21 }] },
};

const proposal: z.input<typeof import('./commands.ts')['COMMANDS']['propose']['data']> = {
  title: {
    ar: 'مخطط العمل الاجتماعي المشترك لجهة الرباط-سلا-القنيطرة',
    fr: 'Plan d’action social commun de la région Rabat-Salé-Kénitra',
  },
  region: 'MA-04',
  years: { first: 2022, last: 2026 },
  ministry: 'ministry-solidarity',
  wilaya: 'wilaya-rsk',
  council: 'council-rsk',
};

export const EXAMPLES = {
  proposal,
  revision: {
    axes: [{ id: 'women', title: { ar: 'تمكين النساء', fr: 'Autonomisation des femmes' } }],
    groups: ['women', 'disability'],
    programme,
  },
  splitProgramme: {
    programme: {
      new: { count: 7, groups: [{ group: 'women', count: 7 }] },
      rehabilitated: { count: 21, groups: 'notPublished' },
    },
  },
  line: {
    convention: 'c60wo1lcfdkcpk2ybvziw',
    axis: 'women',
    role: 'core',
    contributions: [
      { party: 'council-rsk', nature: 'cash', fundedFrom: 'own' },
      { party: 'ministry-solidarity', nature: 'cash', fundedFrom: { envelope: 'social-pole' } },
    ],
  },
  reason: { reason: 'La convention est devenue caduque' },
  envelopes: {
    envelopes: [
      {
        id: 'social-pole',
        title: { ar: 'برامج القطب الاجتماعي بالجهة', fr: 'Programmes du pôle social dans la région' },
        holder: { ar: 'التعاون الوطني ووكالة التنمية الاجتماعية', fr: 'Entraide Nationale et ADS' },
        scope: 'region',
        amount: 5_000_000_000,
        split: 'notPublished',
      },
      {
        id: 'centres',
        title: { ar: 'برنامج المراكز على الصعيد الوطني', fr: 'Programme national de centres' },
        holder: { ar: 'الوزارة', fr: 'Ministère' },
        scope: 'national',
        amount: 20_000_000_000,
        years: { first: 2022, last: 2026 },
        source: 'Communiqué du 3 février 2022',
        units: { kind: 'centre', count: 240, approximate: true },
        split: [{ holder: { ar: 'الوزارة', fr: 'Ministère' }, amount: 20_000_000_000 }],
      },
    ],
  },
  targets: {
    targets: [
      { place: 'MA-04', group: 'women', year: 2026, measure: 'reached', value: 20_000 },
      { place: 'MA-KEN', group: 'women', year: 2026, measure: 'reached', value: 4_000 },
    ],
  },
  submission: { lines: ['c60wo1lcfdkcpk2ybvziw'] },
  decision: { decision: 'approve' },
  deliberation: {
    decision: 'approve',
    deliberation: {
      number: '12/2022',
      date: '2022-03-07',
      session: 'Session ordinaire de mars',
      votesFor: 61,
      votesAgainst: 4,
      abstentions: 3,
    },
  },
  amendment: {
    reason: 'Prolongation d’un an',
    changes: { years: { first: 2022, last: 2027 } },
  },
  session: {
    day: '2022-10-12',
    subject: 'Suivi du programme de centres',
    decisions: 'Lancer les études des trois centres en retard.',
    minutes: document,
  },
  sessionCall: {
    day: '2022-12-14',
    subject: 'Ouverture des centres',
    agenda: ['Calendrier des ouvertures de 2023', 'Recrutement du personnel'],
    takesUp: [{ what: 'recommendation', id: 's3d5v8mfqz1kx7c2hbn', n: 3 }],
  },
  sessionCorrection: {
    agenda: ['Calendrier des ouvertures de 2023', 'Recrutement du personnel', 'Transport des usagers'],
  },
  sessionMove: { from: '2022-12-14', day: '2022-12-21', reason: 'La salle n’est pas disponible' },
  sessionHolding: {
    day: '2022-12-21',
    decisions: 'Ouvrir trois centres avant la fin du semestre.',
    takesUp: [
      {
        what: 'recommendation',
        id: 's3d5v8mfqz1kx7c2hbn',
        n: 3,
        decision: 'La wilaya y répond avant la fin du mois.',
      },
    ],
  },
  report: { report: { ...document, kind: 'final-report', title: 'Rapport final' } },
};

export type PlanExample = keyof typeof EXAMPLES;
