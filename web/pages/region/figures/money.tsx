import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useRanges } from '../../../i18n/use-ranges.ts';
import type { RegionAnswer } from '../queries.ts';
import { Figure } from './figure.tsx';

/** What the plan can count on: between its envelopes with what is certainly beside them, and all of it. */
export function Money({ answer: { asOf, money, plan, derived } }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { amounts } = useRanges();
  const format = useFormat();
  const amount = (centimes: number) => isolate(format.money(centimes));
  if (!money || !plan)
    return (
      <Figure
        title={t('region.front.money.title')}
        value={t('region.known.unknown')}
        asOf={undefined}
        reading={<p>{t('region.front.money.envelope')}</p>}
        source={<Link to="/region/plans">{t('region.ways.plans')}</Link>}
      >
        <p className="hint">{t('region.front.money.noPlan')}</p>
      </Figure>
    );
  const { atLeast, atMost } = money.total;
  return (
    <Figure
      title={t('region.front.money.title')}
      value={amounts(atLeast, atMost)}
      asOf={t('region.front.asOf', { day: isolate(format.day(asOf)) })}
      reading={
        <>
          {atLeast < atMost ? <p>{t('region.front.money.why', { amount: amount(money.unknown) })}</p> : null}
          <p>{t('region.front.money.envelope')}</p>
        </>
      }
      source={
        <Link to="/region/plans/$id" params={{ id: plan.id }} preload={false}>
          {t('region.front.money.source')}
        </Link>
      }
    >
      <p className="hint">
        {t('region.front.money.of', {
          envelopes: amount(money.envelopes),
          committed: amount(money.committed),
        })}
      </p>
      {money.pledged > 0 ? (
        <p className="hint">{t('region.front.money.pledged', { amount: amount(money.pledged) })}</p>
      ) : null}
      {derived.map(({ envelope, title, share }) =>
        share === undefined ? null : (
          <p key={envelope} className="hint">
            {t('region.front.money.share', {
              envelope: isolate(format.text(title)),
              centres: share.centres,
              about: share.isApproximate ? 'yes' : 'no',
              units: isolate(format.number(share.units)),
              percent: isolate(`${format.number(share.basisPoints / 100)} %`),
              amount: amount(share.amount),
            })}
          </p>
        ),
      )}
    </Figure>
  );
}
