import type { Notice } from '../../kernel/notice.ts';
import { onDay } from '../../kernel/wording.ts';
import type { Event, EventType } from './events.ts';
import type { Organisation } from './organisation.ts';

/** Which events of the register offices are told of by mail. */

export const MAIL_EVENTS: readonly EventType[] = [
  'OrganisationStale',
  'ActivitiesStale',
  'MergeProposed',
  'MergeDeclined',
  'OrganisationMerged',
];

interface Text {
  ar: string;
  fr: string;
}

const TEXTS = {
  stale: {
    subject: { ar: 'معطيات هيئة تنتظر التأكيد', fr: 'Données à confirmer' },
    asks: {
      ar: 'هل ما زالت المعطيات صحيحة؟ أكدوها أو صححوها.',
      fr: 'Ces données sont-elles toujours justes ? Confirmez-les ou corrigez-les.',
    },
  },
  activities: {
    subject: { ar: 'أنشطة تنتظر التأكيد', fr: 'Activités à confirmer' },
    asks: {
      ar: 'هل ما زالت أنشطتها المصرح بها مستمرة؟ أكدوها، أو اذكروا آخر يوم فيها.',
      fr: 'Ses activités déclarées se poursuivent-elles ? Confirmez-les, ou indiquez leur dernier jour.',
    },
  },
  proposed: {
    subject: { ar: 'إدماج هيئتين ينتظر التأكيد', fr: 'Fusion à confirmer' },
    asks: {
      ar: 'اقتُرح إدماجها في هيئة أخرى. يؤكده أو يرفضه شخص غير الذي اقترحه.',
      fr: 'Sa fusion dans une autre organisation est proposée. Une autre personne la confirme ou la refuse.',
    },
  },
  declined: {
    subject: { ar: 'رُفض إدماج هيئتين', fr: 'Fusion refusée' },
    asks: { ar: 'تبقى الهيئتان في السجل.', fr: 'Les deux organisations restent au registre.' },
  },
  merged: {
    subject: { ar: 'أُدمجت هيئتان', fr: 'Organisations fusionnées' },
    asks: {
      ar: 'أُدمجت في هيئة أخرى، وعنوانها يؤدي إليها.',
      fr: 'Elle est fusionnée dans une autre ; son adresse y conduit.',
    },
  },
} as const satisfies Record<string, { subject: Text; asks: Text }>;

/**
 * What each office is told of an event: of what is stale the organisation and whoever verified it; of stale activities
 * also the parties that declared them; of a merge both organisations and the party that proposed it.
 */
export function noticesOf(organisation: Organisation, event: Event): Notice[] {
  const { party, confirmedBy, merge } = organisation;
  switch (event.type) {
    case 'OrganisationStale':
      return to(organisation, 'stale', [party, confirmedBy]);
    case 'ActivitiesStale': {
      const { numbers } = event.data;
      const theirs = organisation.activities.filter(({ number }) => numbers.includes(number));
      return to(organisation, 'activities', [party, ...theirs.map(({ declarer }) => declarer)]);
    }
    case 'MergeProposed':
      // One that has been decided by the time the mail is sent asks nobody any more.
      return merge ? to(organisation, 'proposed', [party, event.data.into, merge.party]) : [];
    case 'MergeDeclined':
      return to(organisation, 'declined', [party, event.data.into]);
    case 'OrganisationMerged':
      return to(organisation, 'merged', [party, event.data.into]);
    default:
      return [];
  }
}

function to(
  { id, details: { name }, confirmBy }: Organisation,
  what: keyof typeof TEXTS,
  parties: readonly (string | undefined)[],
): Notice[] {
  const { subject, asks } = TEXTS[what];
  const day = what === 'stale' ? confirmBy : undefined;
  return [...new Set(parties.flatMap((party) => party ?? []))].map((party) => ({
    party,
    about: what,
    path: `/organisations/${id}`,
    subject: `${subject.ar} | ${subject.fr}`,
    ar: [name.ar, asks.ar, ...(day ? [`آخر يوم: ${onDay(day, 'ar')}`] : [])].join('\n'),
    fr: [name.fr, asks.fr, ...(day ? [`Dernier jour : ${onDay(day, 'fr')}`] : [])].join('\n'),
  }));
}
