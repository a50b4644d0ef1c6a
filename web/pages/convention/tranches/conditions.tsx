import './conditions.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Tranche } from '../../../parts/convention/convention.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { useConditionSentence } from '../../../parts/text/condition-sentence.ts';
import { Badge } from '../../../ui/badge.tsx';
import { progressOf } from './tranche-figures.ts';

type Conditions = Tranche['conditions'];
type Condition = Conditions[number]['condition'];

/** The conditions of a tranche before its call: whether each is met, and by how much. */
export function Conditions({ conditions }: { conditions: Conditions }) {
  const t = useTranslations();
  const sentence = useConditionSentence();
  if (conditions.length === 0) return <p>{t('convention.conditions.none')}</p>;
  return (
    <section>
      <h4>{t('convention.conditions.title')}</h4>
      <ul className="conditions">
        {conditions.map(({ condition, met }) => (
          <li key={JSON.stringify(condition)}>
            <Badge tone={met ? 'good' : 'warning'}>
              {t(`convention.conditions.${met ? 'met' : 'unmet'}`)}
            </Badge>
            <span>
              {sentence(condition)}{' '}
              <span className="hint">
                <Why condition={condition} met={met} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The value that there is, beside the one that is required. */
function Why({ condition, met }: { condition: Condition; met: boolean }) {
  const t = useTranslations();
  const format = useFormat();
  const convention = useConvention();
  const progress = progressOf(condition, convention);
  if (progress?.whole === 0) return t(`convention.conditions.notYet.${progress.of}`);
  if (progress) {
    const { reached, whole } = progress;
    return t('convention.conditions.soFar', {
      reached: isolate(format.money(reached)),
      whole: isolate(format.money(whole)),
      percent: isolate(format.percent(reached / whole)),
    });
  }
  if (condition.type === 'componentStatus') {
    const state = convention.componentStatus[condition.component] ?? 'planned';
    return t('convention.conditions.now', { state: t(`convention.works.states.${state}`) });
  }
  return met ? null : t('convention.conditions.missing');
}
