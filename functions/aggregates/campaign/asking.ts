import type { Asking } from '../../kernel/asking.ts';
import { dayOf } from '../../kernel/calendar.ts';
import type { Reading } from '../../kernel/route.ts';
import { type Words, words } from '../../kernel/wording.ts';
import { REGIONS } from '../shared/places.ts';
import type { FiguresAsked } from './asking-answers.ts';
import type { Campaign, Task } from './campaign.ts';
import type { PersonCommand } from './commands.ts';
import { type Duty, dutiesOf, refOf, TaskRow } from './inbox.ts';

/** What a campaign asks of people, as they are shown it. */

type Kind = Task['kind'] | Duty['kind'];

const ASKED: Record<Kind, Words> = {
  figures: words(
    'التصريح بمعطيات طرفكم',
    'Déclarer les données de votre partie',
    'Report your party’s figures',
  ),
  figuresAcceptance: words(
    'قبول معطيات مصدر أو إرجاعها',
    'Accepter les données d’une source ou les renvoyer',
    'Accept the figures of a source or return them',
  ),
  correctionAcceptance: words(
    'قبول تصحيح معطيات أو إرجاعه',
    'Accepter une correction ou la renvoyer',
    'Accept a correction of figures or return it',
  ),
};

/** The request that settles what is asked. */
function actOf(campaign: string, asked: Task | Duty): { command: PersonCommand; path: string } {
  const base = `/v1/campaigns/${campaign}`;
  switch (asked.kind) {
    case 'figures':
      return { command: 'submitFigures', path: `${base}/sources/${asked.assignee.party}/figures` };
    case 'figuresAcceptance':
      return { command: 'acceptFigures', path: `${base}/acceptances` };
    case 'correctionAcceptance':
      return { command: 'acceptCorrection', path: `${base}/corrections/${asked.correction}/acceptance` };
  }
}

function shown(
  { campaign, task }: TaskRow,
  language: Reading['language'],
  status: FiguresAsked['status'],
): FiguresAsked {
  const { id, kind, openedAt, dueAt } = task;
  const { command, path } = actOf(campaign.id, task);
  const source = 'assignee' in task ? task.assignee.party : task.subject;
  return {
    id: `${campaign.id}.${id}`,
    kind,
    source,
    status,
    openedAt,
    dueAt,
    dueOn: dayOf(dueAt),
    asked: ASKED[kind][language],
    act: { command, method: 'POST', path },
    campaign,
  };
}

/** A campaign has no title of its own: it is that of a region and a year. */
function titleOf({ region, year }: TaskRow['campaign']) {
  const place = REGIONS.find(({ code }) => code === region);
  return {
    ar: `معطيات جهة ${place?.ar ?? region} لسنة ${year}`,
    fr: `Données de la région ${place?.fr ?? region} pour ${year}`,
  };
}

export const CAMPAIGN_ASKING: Asking<Campaign, TaskRow> = {
  row: TaskRow,
  inInbox: (row, language) => shown(row, language, 'open'),
  inAgenda: ({ campaign, task }, language) => ({
    asked: ASKED[task.kind][language],
    title: titleOf(campaign),
  }),
  detail(campaign, id, { language }) {
    const task = campaign.tasks.find((each) => each.id === id);
    if (task) return shown({ campaign: refOf(campaign), task }, language, task.status);
    const duty = dutiesOf(campaign).find((each) => each.id === id);
    return duty && shown({ campaign: refOf(campaign), task: duty }, language, 'open');
  },
  settled: (campaign, { task }, { language }) =>
    'assignee' in task ? undefined : shown({ campaign: refOf(campaign), task }, language, 'settled'),
};
