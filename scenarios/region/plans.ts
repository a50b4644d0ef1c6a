import * as z from 'zod/mini';
import type { CommandData } from '../../functions/aggregates/action-plan/commands.ts';
import { act, read, until, type World } from '../client.ts';
import type { Scene } from '../scene.ts';
import { CORE } from './centres.ts';
import { ADS, ENTRAIDE, INVENTED_PLACES } from './figures.ts';

/**
 * The joint plan of Rabat-Salé-Kénitra, from its draft into force, as scenes: each is one act of one person, who first
 * waits until it is their turn. Amounts and centres are those of the founding article: an envelope of 50 M for the region, one of
 * 200 M for about 240 centres of the country, 7 new centres and 21 rehabilitated. Years and targets are invented.
 */

interface Story {
  /** The day in Morocco on which all of it happens. */
  today: string;
  /** The convention that is its core line; the council has to be a party to it. */
  convention: () => string;
  /** The consultations that it answers, by their ids. */
  consultations?: readonly string[];
  /** It is the plan after the one in force: it begins a year later. */
  isNext?: boolean;
}

/** The scene with which the convention becomes a line: from then on recommendations can lead to it. */
export const LINE_ENTERED = 'enters the convention as its core line';

const MILLION = 100_000_000;
const GROUPS = ['women', 'difficulty', 'disability'] as const;

const TITLE = {
  ar: 'مخطط العمل الاجتماعي المشترك لجهة الرباط-سلا-القنيطرة',
  fr: 'Plan d’action social commun de Rabat-Salé-Kénitra',
};
const TITLE_OF_NEXT = {
  ar: 'المخطط الموالي للعمل الاجتماعي المشترك لجهة الرباط-سلا-القنيطرة',
  fr: 'Prochain plan d’action social commun de Rabat-Salé-Kénitra',
};

function proposal(
  year: number,
  { consultations = [], isNext = false }: Pick<Story, 'consultations' | 'isNext'>,
): CommandData<'propose'> {
  return {
    title: isNext ? TITLE_OF_NEXT : TITLE,
    region: 'MA-04',
    years: { first: year, last: year + 4 },
    ...CORE,
    contributors: [ENTRAIDE, ADS].map((party) => ({ party, provinces: INVENTED_PLACES })),
    axes: [
      { id: 'women', title: { ar: 'التمكين الاقتصادي للنساء', fr: 'Autonomisation économique des femmes' } },
      { id: 'centres', title: { ar: 'مراكز القرب الاجتماعية', fr: 'Centres sociaux de proximité' } },
    ],
    groups: [...GROUPS],
    programme: {
      new: {
        count: 7,
        provinces: INVENTED_PLACES.map((province) => ({ province, count: 1 })),
        groups: 'notPublished',
      },
      rehabilitated: { count: 21, groups: 'notPublished' },
    },
    consultations: [...consultations],
  };
}

/** The article gives neither years nor a source of the two: the plan names both as gaps. */
const ENVELOPES: CommandData<'setEnvelopes'>['envelopes'] = [
  {
    id: 'social-pole',
    title: { ar: 'برامج القطب الاجتماعي بالجهة', fr: 'Programmes du pôle social dans la région' },
    holder: {
      ar: 'التعاون الوطني ووكالة التنمية الاجتماعية',
      fr: 'Entraide Nationale et Agence de développement social',
    },
    scope: 'region',
    amount: 50 * MILLION,
    split: 'notPublished',
  },
  {
    id: 'national-centres',
    title: { ar: 'البرنامج الوطني للمراكز', fr: 'Programme national de centres' },
    holder: { ar: 'وزارة التضامن', fr: 'Ministère de la Solidarité' },
    scope: 'national',
    amount: 200 * MILLION,
    units: { kind: 'centre', count: 240, approximate: true },
    split: 'notPublished',
  },
];

/** Nobody has said whether the ministry's 10 M are part of the 50 M; what the two others give is their own. */
const lineOf = (convention: string): CommandData<'setLine'> => ({
  convention,
  axis: 'centres',
  role: 'core',
  contributions: [CORE.council, CORE.wilaya].map((party) => ({ party, nature: 'cash', fundedFrom: 'own' })),
});

const targetsFor = (year: number): CommandData<'setTargets'>['targets'] =>
  GROUPS.map((group, index) => ({
    place: 'MA-04',
    group,
    year,
    measure: 'reached',
    value: 25_000 + 5_000 * index,
  }));

/** What is asked in the course of the adoption, one after the other. */
const STEPS = ['review', 'deliberation', 'opposition', 'signature'] as const;

const Made = z.object({ actionPlan: z.object({ id: z.string(), phase: z.string() }) });
const Shown = z.object({
  phase: z.string(),
  lines: z.array(z.object({ convention: z.string() })),
  tasks: z.array(z.object({ id: z.string(), kind: z.enum(STEPS), party: z.string() })),
});

export function planScenes({ today, convention, consultations, isNext = false }: Story): Scene[] {
  const year = Number(today.slice(0, 4)) + (isNext ? 1 : 0);
  const story = { id: '' };
  const path = (rest = '') => `/v1/plans/${story.id}${rest}`;
  const all: Scene[] = [];
  const does = (
    by: string,
    title: string,
    [method, rest]: readonly ['POST' | 'PUT', string],
    body: (world: World) => unknown,
  ) =>
    all.push({
      by,
      title,
      play: async (world) => {
        const to = rest === '' ? '/v1/plans' : path(rest);
        const ifMatch = method === 'PUT' ? (await read(world, by, path())).etag : undefined;
        const request = [method, to, await body(world)] as const;
        const answer = await act(world, by, `action plan/${title}`, request, { ifMatch });
        const { id, phase } = z.parse(Made, answer.body).actionPlan;
        story.id = id;
        return rest === '' ? id : phase;
      },
    });
  const shown = async (world: World, by: string) => z.parse(Shown, (await read(world, by, path())).body);

  /** The task of a step for a party; undefined where the plan has passed it already. */
  const taskOf = (world: World, by: string, [step, party]: readonly [(typeof STEPS)[number], string]) =>
    until(`${step} for ${by}`, async () => {
      const { phase, tasks } = await shown(world, by);
      const own = tasks.find((task) => task.kind === step && task.party === party);
      if (own) return { task: own.id };
      const isReached = tasks.some(({ kind }) => STEPS.indexOf(kind) >= STEPS.indexOf(step));
      return isReached || phase === 'inForce' ? { task: undefined } : undefined;
    });
  const decides = (
    who: keyof typeof CORE,
    step: (typeof STEPS)[number],
    title: string,
    details: object = {},
  ) => {
    const by = `${who}.${step === 'signature' ? 'signatory' : 'approver'}`;
    const decided: { task?: string | undefined } = {};
    all.push({
      by,
      title,
      play: async (world) => {
        decided.task ??= (await taskOf(world, by, [step, CORE[who]])).task;
        if (decided.task !== undefined) {
          const to = path(`/tasks/${decided.task.split('.')[1]}/decision`);
          const body = { decision: 'approve', ...details };
          await act(world, by, `action plan/${title}`, ['POST', to, body]);
        }
        return (await shown(world, by)).phase;
      },
    });
  };

  does('council.officer', 'lays the draft of the joint plan on the table', ['POST', ''], () =>
    proposal(year, { consultations, isNext }),
  );
  does('ministry.officer', 'enters the envelopes of 50 M and of 200 M', ['PUT', '/envelopes'], () => ({
    envelopes: ENVELOPES,
  }));
  does('wilaya.officer', 'says whom it is to reach', ['PUT', '/targets'], () => ({
    targets: targetsFor(year + 4),
  }));
  does('council.officer', LINE_ENTERED, ['POST', '/lines'], () => lineOf(convention()));
  does(
    'council.officer',
    'submits it with the conventions that it has',
    ['POST', '/submission'],
    async (world) => ({
      lines: (await shown(world, 'council.officer')).lines.map((line) => line.convention),
    }),
  );
  for (const who of ['ministry', 'wilaya', 'council'] as const)
    decides(who, 'review', `the ${who} approves the plan`);
  decides('council', 'deliberation', 'the council adopts the plan in ordinary session', {
    deliberation: {
      number: '31',
      date: today,
      session: 'Session ordinaire',
      votesFor: 52,
      votesAgainst: 3,
      abstentions: 4,
    },
  });
  decides('wilaya', 'opposition', 'the wali does not oppose the plan');
  decides('ministry', 'signature', 'the ministry signs the plan: it is in force');
  const session: CommandData<'holdSession'> = {
    day: today,
    subject: 'Installation du comité de pilotage',
    decisions: 'Le comité suit l’ouverture des 28 centres et réunit les parties chaque semestre.',
  };
  does(
    'wilaya.officer',
    'records the first session of the steering committee',
    ['POST', '/sessions'],
    () => session,
  );
  return all;
}

/** Brings the joint plan into force; playing it again has no second effect. */
export async function playPlan(world: World, today: string, convention: string): Promise<void> {
  const scenes = planScenes({ today, convention: () => convention });
  for (const scene of scenes) await scene.play(world);
}
