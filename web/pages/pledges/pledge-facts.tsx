import './pledge-facts.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { Convention, Pledge } from './rows.ts';

/** The name of a pledge: its year, its nature, its amount. */
export function usePledgeName(): (pledge: Pledge) => string {
  const t = useTranslations();
  const format = useFormat();
  return ({ fiscalYear, nature, amount }) =>
    [String(fiscalYear), t(`terms.nature.${nature}`), format.money(amount)].join(' · ');
}

/** A pledge in a line. */
export function PledgeFacts({ convention, pledge }: { convention: Convention; pledge: Pledge }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const { fiscalYear, nature, amount, earmark, component: id, budgetLine, status } = pledge;
  const component = convention.terms.components.find((each) => each.id === id);
  return (
    <p className="pledge-facts">
      <strong>{fiscalYear}</strong>
      <span>{t(`terms.nature.${nature}`)}</span>
      <strong>
        <Money centimes={amount} />
      </strong>
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
