import './pledge-facts.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { useMeasure } from '../../parts/in-kind/use-measure.ts';
import { Badge } from '../../ui/badge.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { Convention, Pledge } from './rows.ts';

/** The name of a pledge: its year, its nature, its quantity and amount. */
export function usePledgeName(): (pledge: Pledge) => string {
  const t = useTranslations();
  const measure = useMeasure();
  return (pledge) =>
    [String(pledge.fiscalYear), t(`terms.nature.${pledge.nature}`), measure(pledge)].join(' · ');
}

/** A pledge in a line. */
export function PledgeFacts({ convention, pledge }: { convention: Convention; pledge: Pledge }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const measure = useMeasure();
  const { fiscalYear, nature, amount, description, earmark, component: id, budgetLine, status } = pledge;
  const component = convention.terms.components.find((each) => each.id === id);
  return (
    <p className="pledge-facts">
      <strong>{fiscalYear}</strong>
      <span>{t(`terms.nature.${nature}`)}</span>
      <strong>{nature === 'cash' ? <Money centimes={amount} /> : measure(pledge)}</strong>
      {description === undefined ? null : <Words>{description}</Words>}
      <Words>{terms.targetGroup(earmark)}</Words>
      {component ? <Words>{format.text(component.title)}</Words> : null}
      {budgetLine === undefined ? (
        nature === 'cash' ? (
          <Badge tone="warning">{t('pledges.noLine')}</Badge>
        ) : null
      ) : (
        <Words>{budgetLine}</Words>
      )}
      <Badge tone={status === 'confirmed' ? 'good' : 'warning'}>
        {t(`convention.contributions.status.${status}`)}
      </Badge>
    </p>
  );
}
