import { everyOf } from '../../api/every.ts';
import type { Centre } from '../../parts/centres/centres.ts';

/** The acts that a reader is offered on a centre: those that the API allows, less those that it would refuse now. */

export type ActName = Exclude<Centre['possibleActs'][number], 'register'>;
type Asked = Centre['tasks'][number]['kind'];

export const ACT_NAMES = everyOf<ActName>()([
  'reportStage',
  'nameOperator',
  'reportStaff',
  'authorise',
  'declareOpening',
  'verifyOpening',
  'returnOpening',
  'confirmOpening',
  'reportAttendance',
  'reportProgress',
  'addDocument',
  'correct',
  'plan',
  'linkComponent',
  'unlinkComponent',
  'setBack',
  'suspend',
  'resume',
  'close',
  'abandon',
]);

/** The act that settles what is asked. */
const SETTLES: Record<Asked, ActName> = {
  stageReport: 'reportStage',
  operator: 'nameOperator',
  staff: 'reportStaff',
  authorisation: 'authorise',
  opening: 'declareOpening',
  verification: 'verifyOpening',
  builtNotOpen: 'declareOpening',
  stillOpen: 'confirmOpening',
};

type Given = Pick<Centre, 'possibleActs' | 'tasks' | 'status' | 'stage' | 'opening' | 'link' | 'waitsFor'>;

function isRefused({ stage, opening, link }: Given, party: string, name: ActName): boolean {
  const isVerified = opening?.verifiedAt !== undefined;
  switch (name) {
    case 'verifyOpening':
    case 'returnOpening':
      return opening === undefined || isVerified || opening.declarer === party;
    case 'confirmOpening':
      return !isVerified;
    case 'unlinkComponent':
      return link === undefined;
    case 'close':
      return stage !== 'inService';
    case 'abandon':
      return stage === 'inService';
    default:
      return false;
  }
}

/** The act that brings a centre a step further, also before the system has asked for it; of an open one, who came. */
function furtherOf({ status, opening }: Given): ActName[] {
  switch (status) {
    case 'planned':
    case 'studies':
    case 'works':
      return ['reportStage'];
    case 'equipped':
      return ['authorise'];
    case 'authorised':
      return ['declareOpening'];
    case 'inService':
      return opening?.verifiedAt === undefined ? ['verifyOpening', 'returnOpening'] : ['reportAttendance'];
    case 'suspended':
      return ['resume'];
    default:
      return [];
  }
}

/** The acts that are asked for now, first of all; and the others that the reader may do. */
export function offeredTo(centre: Given, party: string): { asked: ActName[]; others: ActName[] } {
  const waited = [...centre.tasks, ...(centre.waitsFor ? [centre.waitsFor] : [])];
  const settling = new Set([...waited.map(({ kind }) => SETTLES[kind]), ...furtherOf(centre)]);
  const possible = ACT_NAMES.filter(
    (name) => centre.possibleActs.includes(name) && !isRefused(centre, party, name),
  );
  return {
    asked: possible.filter((name) => settling.has(name)),
    others: possible.filter((name) => !settling.has(name)),
  };
}
