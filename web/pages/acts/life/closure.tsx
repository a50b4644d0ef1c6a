import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdClosureBody as Closure } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { LIFE_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { useMeasure } from '../../../parts/in-kind/use-measure.ts';
import { Icon } from '../../../ui/icon.tsx';
import { later } from '../../../ui/later.ts';

type Obstacle = Convention['closureObstacles'][number];

const ClosureForm = later(() => import('./closure-form.tsx').then((module) => module.ClosureForm));

/** Opening the closure with the final report, once nothing keeps the convention from it. */
export function CloseConvention({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const api = useApi();
  const draft = `closure:${convention.id}`;
  const obstacles = convention.closureObstacles;
  return (
    <ActButton
      label={t('acts.closure.open')}
      title={t('acts.closure.title')}
      draft={draft}
      done={t('acts.closure.done')}
      headingId={LIFE_HEADING}
      send={(body: Closure, key) =>
        read(
          api.POST('/v1/conventions/{id}/closure', {
            params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) =>
        obstacles.length > 0 ? (
          <Obstacles convention={convention} obstacles={obstacles} />
        ) : (
          <ClosureForm act={act} draft={draft} />
        )
      }
    </ActButton>
  );
}

function Obstacles({ convention, obstacles }: { convention: Convention; obstacles: readonly Obstacle[] }) {
  const t = useTranslations();
  const format = useFormat();
  const measure = useMeasure();
  const { party } = useNamesOf(convention);
  const words = (obstacle: Obstacle) => {
    switch (obstacle.obstacle) {
      case 'trancheUnfinished':
        return t('acts.closure.obstacle.tranche', { tranche: obstacle.tranche });
      case 'callOutstanding':
        return t('acts.closure.obstacle.call', {
          party: party(obstacle.party),
          amount: format.money(obstacle.amount),
        });
      case 'justificationMissing':
        return t('acts.closure.obstacle.unjustified', { amount: format.money(obstacle.amount) });
      case 'resolutionOpen':
        return t('acts.closure.obstacle.resolution', { number: obstacle.number });
      case 'contributionUndelivered': {
        const pledge = convention.pledges.find(({ id }) => id === obstacle.pledge);
        return t('acts.closure.obstacle.undelivered', {
          party: party(pledge?.party ?? ''),
          measure: measure({ ...obstacle, unit: pledge?.unit }),
        });
      }
      case 'deliveryUnconfirmed': {
        const delivery = convention.deliveries.find(({ id }) => id === obstacle.delivery);
        const own = convention.inKind.find(({ pledge }) => pledge === delivery?.pledge);
        return t('acts.closure.obstacle.unconfirmed', {
          party: party(own?.receiver ?? ''),
          day: format.day(delivery?.date ?? ''),
        });
      }
      case 'reservationHeld':
        return t('acts.closure.obstacle.reserved', {
          number: obstacle.target,
          amount: format.money(obstacle.amount),
        });
      case 'transferUnconfirmed':
        return t('acts.closure.obstacle.transfer', {
          number: obstacle.source,
          amount: format.money(obstacle.amount),
        });
      case 'amendmentOpen':
        return t('acts.closure.obstacle.amendment');
    }
  };
  return (
    <div className="note note-warning">
      <Icon name="clock" />
      <div>
        <p>{t('acts.closure.early')}</p>
        <ul>
          {obstacles.map((obstacle) => (
            <li key={words(obstacle)}>{words(obstacle)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
