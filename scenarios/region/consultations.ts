import * as z from 'zod/mini';
import type { CommandData } from '../../functions/aggregates/consultation/commands.ts';
import type { PublicText } from '../../functions/aggregates/consultation/consultation.ts';
import { act, read, until, type World } from '../client.ts';
import type { Scene } from '../scene.ts';
import { CORE, invented, OPERATOR } from './centres.ts';
import { ADS, ENTRAIDE, INVENTED_PLACES } from './figures.ts';

/**
 * A consultation of Rabat-Salé-Kénitra and what became of its recommendations, as scenes: each is one act of one person,
 * who first waits until it is their turn. Number, day and ways of taking part of the eleventh are those of the founding
 * article. It publishes neither how many came nor what they recommended: counts are left out, recommendations invented.
 */

interface Round {
  /** The rounds that are numbered together, and its number among them. */
  series: string;
  number: number;
  /** The day on which it was held. */
  day: string;
}

/** The consultation of the founding article. */
export const ELEVENTH: Round = { series: 'social-2021-2026', number: 11, day: '2022-02-03' };

interface Story extends Round {
  /** The day in Morocco on which its recommendations are delivered. */
  today: string;
  /**
   * What they led to: a convention to which the council is a party, a centre in service, and the plan that has the
   * convention as a line, where there is one.
   */
  convention: () => string;
  centre: () => string;
  plan?: () => string;
}

const CALLER = 'ministry';
const WALI = 'wilaya.approver';

const meeting = ({ series, number, day }: Round): CommandData<'call'> => ({
  region: 'MA-04',
  series,
  number,
  ...CORE,
  title: {
    ar: 'استراتيجية القطب الاجتماعي 2021-2026: الجولة التشاورية لجهة الرباط-سلا-القنيطرة',
    fr: 'Stratégie du pôle social 2021-2026 : concertation de Rabat-Salé-Kénitra',
  },
  day,
  place: { ar: 'الرباط', fr: 'Rabat' },
  modes: ['onSite', 'remote'],
  agenda: [
    { ar: 'مخطط عمل اجتماعي مشترك للجهة', fr: 'Un plan d’action social commun de la région' },
    { ar: 'مراكز من الجيل الجديد ومراكز مؤهلة', fr: 'Des centres nouveaux et réhabilités' },
    { ar: 'التقائية برامج الشركاء', fr: 'La convergence des programmes des partenaires' },
  ],
});

const named = (ar: string, fr: string) => ({ name: { ar, fr } });
/** How many came is not published. */
const came = (
  kind: CommandData<'recordAttendance'>['attendance'][number]['kind'],
  mode: 'onSite' | 'remote',
  who: CommandData<'recordAttendance'>['attendance'][number]['who'],
) => ({ kind, who, mode, count: null });

const ATTENDANCE: CommandData<'recordAttendance'> = {
  attendance: [
    came('ministry', 'onSite', { party: CORE.ministry }),
    came('wilaya', 'onSite', { party: CORE.wilaya }),
    came('council', 'onSite', { party: CORE.council }),
    came('publicInstitution', 'onSite', { party: ENTRAIDE }),
    came('publicInstitution', 'remote', { party: ADS }),
    came('electedBody', 'remote', named('مجالس منتخبة', 'Conseils élus')),
    came('association', 'onSite', named('جمعيات حاضرة', 'Associations présentes')),
    came('association', 'remote', named('جمعيات عن بعد', 'Associations à distance')),
  ],
};

/** A recommendation, and whose it is to answer: nobody's where it went into another before it was assigned. */
interface Recommended {
  recommendation: CommandData<'record'>;
  assignee?: string;
}

const text = (ar: string, fr: string): z.infer<typeof PublicText> => ({ ar, fr });

const RECOMMENDATIONS: readonly Recommended[] = [
  {
    recommendation: {
      text: text(
        'إحداث مركز من الجيل الجديد في كل عمالة وإقليم',
        'Créer un centre de nouvelle génération dans chaque préfecture et province',
      ),
      groups: ['women', 'difficulty', 'disability'],
      provinces: INVENTED_PLACES,
      proposedBy: { party: ADS },
    },
    assignee: CORE.council,
  },
  {
    recommendation: {
      text: text(
        'فتح فضاء لاستقبال النساء والاستماع إليهن بالرباط',
        'Ouvrir à Rabat un espace d’accueil et d’écoute des femmes',
      ),
      groups: ['women'],
      provinces: ['MA-RAB'],
      proposedBy: { party: ENTRAIDE },
    },
    assignee: CORE.council,
  },
  {
    recommendation: {
      text: text(
        'تأهيل جميع المراكز القائمة لتصبح ولوجة',
        'Réhabiliter tous les centres existants et les rendre accessibles',
      ),
      groups: ['disability'],
      provinces: [],
      proposedBy: named('جمعيات الإعاقة الحاضرة', 'Associations du handicap présentes'),
    },
    assignee: OPERATOR,
  },
  {
    recommendation: {
      text: text(
        'إحداث مركز للنساء القرويات بإقليم القنيطرة',
        'Créer un centre pour les femmes rurales de la province de Kénitra',
      ),
      groups: ['women'],
      provinces: ['MA-KEN'],
      proposedBy: named('تعاونيات نسائية', 'Coopératives de femmes'),
    },
  },
  {
    recommendation: {
      text: text(
        'صرف دعم مالي شهري للأسر المعوزة',
        'Verser chaque mois une aide financière aux ménages démunis',
      ),
      groups: ['difficulty'],
      provinces: [],
      proposedBy: named('جمعيات عن بعد', 'Associations à distance'),
    },
    assignee: CORE.ministry,
  },
  {
    recommendation: {
      text: text(
        'نشر حصيلة سنوية لبرامج الجهة الاجتماعية',
        'Publier chaque année un bilan des programmes sociaux de la région',
      ),
      groups: [],
      provinces: [],
      proposedBy: named('مجالس منتخبة', 'Conseils élus'),
    },
    assignee: CORE.wilaya,
  },
];

const Accepted = z.object({ consultation: z.object({ id: z.string(), phase: z.string() }) });
const Shown = z.object({
  recommendations: z.array(
    z.object({
      n: z.int(),
      status: z.string(),
      waitsFor: z.optional(z.object({ kind: z.string() })),
    }),
  ),
});
type Shown = z.infer<typeof Shown>['recommendations'][number];

const Listed = z.object({ items: z.array(z.object({ series: z.string(), number: z.int() })) });

/** The round after all those of the same series that the region has had, held on a day. */
export async function nextRound(world: World, day: string): Promise<Round> {
  const { series, number } = ELEVENTH;
  const { body } = await read(world, 'council.auditor', '/v1/consultations?region=MA-04&limit=100');
  const numbers = z.parse(Listed, body).items.filter((each) => each.series === series);
  return { series, number: Math.max(number, ...numbers.map((each) => each.number)) + 1, day };
}

/** Where nothing more is waited for. */
const SETTLED = ['verified', 'declined', 'mergedInto'];

/**
 * The scenes in two parts: from the call to the first answers, and from what the recommendations led to on. The first
 * scene tells the consultation's id.
 */
export function consultationScenes(given: Story): { round: Scene[]; following: Scene[] } {
  const { series, number, day, today, convention, centre, plan } = given;
  const round: Scene[] = [];
  const following: Scene[] = [];
  const story = { id: '' };
  const path = (rest = '') => `/v1/consultations/${story.id}${rest}`;

  const shown = async (world: World, n: number): Promise<Shown | undefined> => {
    const { body } = await read(world, 'council.auditor', path());
    return z.parse(Shown, body).recommendations.find((each) => each.n === n);
  };
  /** Waits until a recommendation is asked for something, or has passed it: then its act is played for the second time. */
  const isAsked = (world: World, n: number, { kind, after }: { kind: string; after: readonly string[] }) =>
    until(`${kind} ${n}`, async () => {
      const found = await shown(world, n);
      return found && (found.waitsFor?.kind === kind || after.includes(found.status)) ? true : undefined;
    });

  const adding =
    (all: Scene[]) =>
    (
      by: string,
      title: string,
      [method, rest]: readonly ['POST' | 'PUT', string],
      body: () => unknown = () => ({}),
      before: (world: World) => Promise<unknown> = async () => undefined,
    ) =>
      all.push({
        by,
        title,
        play: async (world) => {
          await before(world);
          const to = rest === '' ? '/v1/consultations' : path(rest);
          const ifMatch = method === 'PUT' ? (await read(world, by, path())).etag : undefined;
          const label = `consultation ${series}-${number}/${title}`;
          const answer = await act(world, by, label, [method, to, body()], { ifMatch });
          const { id, phase } = z.parse(Accepted, answer.body).consultation;
          story.id = id;
          return rest === '' ? id : phase;
        },
      });

  const does = adding(round);
  const officer = `${CALLER}.officer`;
  const approver = `${CALLER}.approver`;
  does(officer, 'calls the consultation of the region, on site and remote', ['POST', ''], () =>
    meeting(given),
  );
  does(officer, 'says that it was held', ['POST', '/holding'], () => ({ day, modes: ['onSite', 'remote'] }));
  for (const [index, { recommendation }] of RECOMMENDATIONS.entries())
    does(officer, `records recommendation ${index + 1}`, ['POST', '/recommendations'], () => recommendation);
  does(officer, 'records who took part: institutions, no names', ['PUT', '/attendance'], () => ATTENDANCE);
  does(officer, 'lays down the minutes', ['PUT', '/minutes'], () => ({
    document: invented('minutes', `PV de la concertation n° ${number}`),
  }));
  does(approver, 'approves the minutes: everybody sees them', ['POST', '/minutes/approval']);
  does(approver, 'merges recommendation 4 into the first', ['POST', '/recommendations/4/answer'], () => ({
    answer: 'mergedInto',
    into: 1,
  }));
  for (const [index, { assignee }] of RECOMMENDATIONS.entries())
    if (assignee !== undefined)
      does(
        officer,
        `assigns recommendation ${index + 1}`,
        ['PUT', `/recommendations/${index + 1}/assignee`],
        () => ({ party: assignee }),
      );
  does(`${CALLER}.signatory`, 'begins the follow-up: each assignee is asked', ['POST', '/follow-up']);

  const ANSWERED = ['accepted', 'partlyAccepted', 'underway', 'delivered', ...SETTLED];
  const answers = (by: string, n: number, title: string, body: object) =>
    does(
      by,
      title,
      ['POST', `/recommendations/${n}/answer`],
      () => body,
      (world) => isAsked(world, n, { kind: 'recommendationAnswer', after: ANSWERED }),
    );
  answers('council.approver', 1, 'accepts a centre for each province', { answer: 'accepted' });
  answers('council.approver', 2, 'accepts a place for women in Rabat', { answer: 'accepted' });
  answers('entraide.approver', 3, 'accepts in part, and says why', {
    answer: 'partlyAccepted',
    reason: text(
      'يشمل البرنامج 21 مركزاً، والباقي بعد التشخيص',
      '21 centres au programme ; les autres après diagnostic',
    ),
  });
  answers(approver, 5, 'declines, and says why: everybody reads it', {
    answer: 'declined',
    reason: text(
      'الدعم الاجتماعي المباشر برنامج وطني خارج اختصاص المخطط الجهوي',
      'L’aide sociale directe est un programme national, hors du plan de la région',
    ),
  });

  const then = adding(following);
  const links = (by: string, n: number, title: string, body: () => object) =>
    then(by, title, ['POST', `/recommendations/${n}/links`], body);
  if (plan)
    links('council.officer', 1, 'links it to the line of the joint plan', () => ({
      kind: 'planLine',
      id: plan(),
      part: convention(),
    }));
  links('council.officer', 1, 'links it to the convention that builds them', () => ({
    kind: 'convention',
    id: convention(),
  }));
  links('council.officer', 2, 'links the place for women to an open centre', () => ({
    kind: 'centre',
    id: centre(),
  }));
  const worksOn = (world: World, n: number) =>
    isAsked(world, n, { kind: 'recommendationProgress', after: ['delivered', ...SETTLED] });
  then(
    'council.officer',
    'reports what has become of the first',
    ['POST', '/recommendations/1/progress'],
    () => ({ note: 'Sept centres sont inscrits dans la convention, un par préfecture et province' }),
    (world) => worksOn(world, 1),
  );
  then(
    'council.officer',
    'declares the place for women delivered, with its minutes',
    ['POST', '/recommendations/2/delivery'],
    () => ({ day: today, evidence: [invented('reception-minutes', 'PV de réception')] }),
    (world) => worksOn(world, 2),
  );
  then(
    WALI,
    'verifies it; another party delivered it',
    ['POST', '/recommendations/2/verification'],
    undefined,
    (world) => isAsked(world, 2, { kind: 'recommendationVerification', after: SETTLED }),
  );
  following.push({
    by: 'council.auditor',
    title: 'finds what became of each, and what is waited for',
    play: (world) =>
      until('what is still open to be asked for', async () => {
        const { body } = await read(world, 'council.auditor', path());
        const { recommendations } = z.parse(Shown, body);
        const isTold = recommendations.every(
          ({ status, waitsFor }) => SETTLED.includes(status) || waitsFor !== undefined,
        );
        const of = (status: string) => recommendations.filter((each) => each.status === status).length;
        const words = ['verified', 'underway', 'partlyAccepted', 'assigned', 'declined', 'mergedInto'];
        return isTold ? words.map((status) => `${of(status)} ${status}`).join(', ') : undefined;
      }),
  });
  return { round, following };
}
