import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Column } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';
import type { ActivityRow } from './activities-filters.ts';

type Shown = Pick<
  ActivityRow,
  'service' | 'group' | 'province' | 'commune' | 'from' | 'until' | 'capacity' | 'state'
>;

const TONES: Record<ActivityRow['state'], Tone> = { current: 'good', stale: 'warning', ended: 'neutral' };

/** What a table says of an activity, whosever it is. */
export function useActivityColumns(): Record<
  'service' | 'group' | 'where' | 'when' | 'capacity' | 'state',
  Column<Shown>
> {
  const t = useTranslations();
  const places = usePlaces();
  const { targetGroup } = useTerms();
  return {
    service: {
      key: 'service',
      label: t('organisations.activities.service'),
      cell: ({ service }) => t(`organisations.services.${service}`),
    },
    group: {
      key: 'group',
      label: t('organisations.activities.group'),
      cell: ({ group }) => <Words>{targetGroup(group)}</Words>,
    },
    where: {
      key: 'where',
      label: t('organisations.places'),
      cell: ({ province, commune }) => (
        <>
          <Words>{places.name(province)}</Words>
          {commune === undefined ? null : (
            <>
              {t('organisations.separator')}
              <Words>{commune}</Words>
            </>
          )}
        </>
      ),
    },
    when: {
      key: 'when',
      label: t('organisations.activities.when'),
      cell: ({ from, until }) =>
        until === undefined
          ? t.rich('organisations.activities.since', { from: () => <Day value={from} /> })
          : t.rich('organisations.activities.fromUntil', {
              from: () => <Day value={from} />,
              until: () => <Day value={until} />,
            }),
    },
    capacity: {
      key: 'capacity',
      label: t('organisations.activities.capacity'),
      isNumber: true,
      cell: ({ capacity }) => capacity,
    },
    state: {
      key: 'state',
      label: t('organisations.status'),
      cell: ({ state }) => <Badge tone={TONES[state]}>{t(`organisations.activities.states.${state}`)}</Badge>,
    },
  };
}
