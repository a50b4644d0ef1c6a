import { daysLater } from '../../morocco/clock.ts';
import { act, type World } from '../../scenarios/client.ts';

/** Centres of one region at various stages, as their owner has brought them there over the API. */

export const CORE = { ministry: 'ministry-solidarity', wilaya: 'wilaya-rsk', council: 'council-rsk' };
const OWNER = 'council.officer';
export const OPERATOR = 'entraide-nationale';

const document = (kind: string, title: string, salt: number) => ({
  kind,
  title,
  link: `https://documents.example.ma/${kind}`,
  sha256: salt.toString(16).padStart(64, 'a'),
});

interface Played {
  name: { ar: string; fr: string };
  province: string;
  groups: string[];
  /** How many days ago each stage was reached, from the first on. */
  reached: number[];
  planned?: Record<string, string>;
  work?: 'new' | 'rehabilitation';
  isOpen?: boolean;
  /** How many days ago it was opened; 20 unless it says. */
  opened?: number;
  /** The component of a convention that pays for it. */
  link?: { convention: string; component: string };
}

const STAGES = ['studies', 'works', 'equipped'];

/** Registers a centre and brings it to where it is to stand; the centre's id. */
export async function playCentre(world: World, today: string, played: Played): Promise<string> {
  const {
    name,
    province,
    groups,
    reached,
    planned = {},
    work = 'new',
    isOpen = false,
    opened = 20,
    link,
  } = played;
  const does = (user: string, what: string, request: [string, string, unknown]) =>
    act(world, user, `${name.fr}/${what}`, request);
  const body = { name, province, groups, work, places: 120, planned, link, ...CORE };
  const { body: answer } = await does(OWNER, 'registration', ['POST', '/v1/centres', body]);
  const id = JSON.parse(JSON.stringify(answer)).centre.id;
  const path = `/v1/centres/${id}`;
  for (const [index, ago] of reached.entries()) {
    const stage = STAGES[index] ?? '';
    const documents = [document(stage, `Justificatif : ${stage}`, index + 1)];
    const day = daysLater(today, -ago);
    await does(OWNER, stage, ['POST', `${path}/stages`, { stage, day, documents }]);
  }
  if (!isOpen) return id;
  const day = daysLater(today, -opened);
  await does(OWNER, 'operator', ['PUT', `${path}/operator`, { party: OPERATOR }]);
  await does(OWNER, 'staff', ['PUT', `${path}/staff`, { needed: 8, filled: 8, asOf: day }]);
  await does(OWNER, 'authorised', ['POST', `${path}/authorisation`, { reference: 'A 14/2026', day }]);
  const minutes = document('reception-minutes', 'PV de réception', 9);
  await does(OWNER, 'opening', ['POST', `${path}/opening`, { day, minutes }]);
  await does('wilaya.approver', 'verified', ['POST', `${path}/opening/verification`, {}]);
  return id;
}

export const LATE = 'مركز جسر سلا لفائدة الأشخاص في وضعية إعاقة';

/** A board with something of everything: in time, late, built and closed for long and for short, open. */
export async function playCentres(world: World, today: string): Promise<void> {
  const centres: Played[] = [
    {
      name: { ar: LATE, fr: 'Centre Jisr de Salé' },
      province: 'MA-SAL',
      groups: ['disability'],
      reached: [600, 500, 260],
    },
    {
      name: { ar: 'مركز الخميسات للنساء', fr: 'Centre de Khémisset pour les femmes' },
      province: 'MA-KHE',
      groups: ['women'],
      reached: [300, 200, 40],
      work: 'rehabilitation',
    },
    {
      name: { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' },
      province: 'MA-KEN',
      groups: ['women', 'children'],
      reached: [100],
      planned: { works: daysLater(today, -12), equipped: daysLater(today, 200) },
    },
    {
      name: { ar: 'دار المسنين بسيدي قاسم', fr: 'Maison des aînés de Sidi Kacem' },
      province: 'MA-SIK',
      groups: ['elderly'],
      reached: [],
      planned: { studies: daysLater(today, 90) },
    },
    {
      name: { ar: 'مركز الرباط', fr: 'Centre de Rabat' },
      province: 'MA-RAB',
      groups: ['not-published'],
      reached: [900, 700, 60],
      isOpen: true,
    },
  ];
  for (const centre of centres) await playCentre(world, today, centre);
}
