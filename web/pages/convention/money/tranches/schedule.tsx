import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../../parts/convention/use-convention.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Day, Money } from '../../../../ui/values.tsx';
import { TIMELINE_TONES } from '../../tones.ts';
import { type TimelineRow, timelineOf } from './timeline.ts';
import { TimelinePicture } from './timeline-picture.tsx';

const STAGES = ['received', 'disbursed'] as const;

/** All tranches at a glance: when each is due, how much of it is received and paid, and what is late. */
export function Schedule() {
  const t = useTranslations();
  const timeline = timelineOf(useConvention(), Date.now());
  return (
    <>
      <TimelinePicture timeline={timeline} />
      <Table<TimelineRow>
        caption={t('conventionPage.timeline.title')}
        empty={t('convention.nothing')}
        rows={timeline.rows}
        rowKey={({ tranche }) => String(tranche.n)}
        columns={[
          {
            key: 'tranche',
            label: t('conventionPage.timeline.tranche'),
            isHeading: true,
            cell: ({ tranche }) => (
              <a href={`#tranche-${tranche.n}`}>{t('convention.procedure.tranche', { number: tranche.n })}</a>
            ),
          },
          {
            key: 'due',
            label: t('conventionPage.timeline.dueFrom'),
            cell: ({ tranche }) => <Day value={tranche.dueDate} />,
          },
          {
            key: 'amount',
            label: t('convention.contributions.amount'),
            isNumber: true,
            cell: ({ tranche }) => <Money centimes={tranche.amount} />,
          },
          ...STAGES.map((stage) => ({
            key: stage,
            label: t(`convention.money.stage.${stage}`),
            isNumber: true,
            cell: ({ tranche }: TimelineRow) => <Money centimes={tranche[stage]} />,
          })),
          {
            key: 'state',
            label: t('convention.state'),
            cell: ({ state }) => (
              <Badge tone={TIMELINE_TONES[state]}>{t(`conventionPage.timeline.${state}`)}</Badge>
            ),
          },
        ]}
      />
    </>
  );
}
