import type { CommandData } from './commands.ts';

/** Bodies as callers send them, for the document: the eleventh round of Rabat-Salé-Kénitra. */

const document = {
  kind: 'minutes',
  title: 'Procès-verbal de la 11e concertation',
  link: 'https://documents.example.ma/concertations/rsk-11/pv.pdf',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const call: CommandData<'call'> = {
  region: 'MA-04',
  series: 'social-2021-2026',
  number: 11,
  ministry: 'ministry-solidarity',
  wilaya: 'wilaya-rsk',
  council: 'council-rsk',
  title: {
    ar: 'الاستراتيجية الاجتماعية 2021-2026: الجولة التشاورية الجهوية',
    fr: 'Stratégie du pôle social 2021-2026 : concertation régionale',
  },
  day: '2026-12-10',
  place: { ar: 'الرباط', fr: 'Rabat' },
  modes: ['onSite', 'remote'],
  agenda: [{ ar: 'مخطط عمل اجتماعي مشترك', fr: 'Un plan d’action social commun' }],
};

const recommendation = {
  text: {
    ar: 'إحداث مركز من الجيل الجديد في كل عمالة وإقليم',
    fr: 'Un centre de nouvelle génération dans chaque préfecture et province',
  },
  groups: ['women', 'disability'],
  provinces: ['MA-RAB', 'MA-SAL'],
  proposedBy: { party: 'association-al-amal' },
} satisfies Omit<CommandData<'record'>, 'provinces'> & { provinces: string[] };

export const EXAMPLES = {
  call,
  meetingCorrection: { day: '2026-12-17' },
  calledAgain: { day: '2027-01-14', place: { ar: 'القنيطرة', fr: 'Kénitra' } },
  holding: { day: '2026-12-10', modes: ['onSite', 'remote'] },
  attendanceList: {
    attendance: [
      { kind: 'ministry', who: { party: 'ministry-solidarity' }, mode: 'onSite', count: 6 },
      {
        kind: 'electedBody',
        who: { name: { ar: 'مجالس منتخبة', fr: 'Conseils élus' } },
        mode: 'remote',
        count: null,
      },
    ],
  },
  minutes: { document },
  recommendation,
  recommendationOfInstitution: {
    text: recommendation.text,
    proposedBy: { name: { ar: 'مجلس عمالة سلا', fr: 'Conseil préfectoral de Salé' } },
  },
  assignment: { party: 'council-rsk' },
  reassignment: { party: 'council-rsk', reason: 'L’association est suspendue du registre' },
  acceptance: { answer: 'accepted' },
  partialAcceptance: {
    answer: 'partlyAccepted',
    reason: { ar: 'في مركزين خلال السنة الأولى', fr: 'Dans deux centres la première année' },
  },
  declination: {
    answer: 'declined',
    reason: { ar: 'تدخل في اختصاص قطاع آخر', fr: 'Relève d’un autre département' },
  },
  merger: { answer: 'mergedInto', into: 1 },
  recommendationLink: { kind: 'centre', id: 'f60wo1lcfdkcpk2ybvziw' },
  progressNote: { note: 'Le terrain est affecté, l’étude est lancée' },
  delivery: { day: '2028-03-15', evidence: [{ ...document, kind: 'reception-minutes' }] },
  consultationReason: { reason: 'Travaux au siège de la région' },
  consultationClosure: {},
};

export type ConsultationExample = keyof typeof EXAMPLES;
