import './conditions.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../../i18n/isolate.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import type { Tranche } from '../../../../parts/convention/convention.ts';
import { useConvention } from '../../../../parts/convention/use-convention.ts';
import { useConditionSentence } from '../../../../parts/text/condition-sentence.ts';
import { ItsCentre } from '../../../../parts/traceability/its-centre.tsx';
import { useTracedComponents } from '../../../../parts/traceability/use-traced-components.ts';
import { Badge } from '../../../../ui/badge.tsx';

type Conditions = Tranche['conditions'];

/** The conditions of a tranche before its call: whether each is met, and by how much. */
export function Conditions({ conditions }: { conditions: Conditions }) {
  const t = useTranslations();
  const sentence = useConditionSentence();
  if (conditions.length === 0) return <p>{t('convention.conditions.none')}</p>;
  return (
    <section>
      <h5>{t('convention.conditions.title')}</h5>
      <ul className="conditions">
        {conditions.map((each) => (
          <li key={JSON.stringify(each.condition)}>
            <Badge tone={each.met ? 'good' : 'warning'}>
              {t(`convention.conditions.${each.met ? 'met' : 'unmet'}`)}
            </Badge>
            <span>
              {sentence(each.condition)}{' '}
              <span className="hint">
                <Why {...each} />
              </span>{' '}
              <Waited condition={each.condition} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to the centre that the condition is about. */
function Waited({ condition }: Pick<Conditions[number], 'condition'>) {
  const { id } = useConvention();
  const isAboutWorks = condition.type === 'componentStatus';
  const components = useTracedComponents(id, isAboutWorks);
  const centre = isAboutWorks ? components.get(condition.component)?.centre : undefined;
  return centre ? <ItsCentre centre={centre} /> : null;
}

/** The value that there is, beside the one that is required. */
function Why({ condition: { type }, met, money, works }: Conditions[number]) {
  const t = useTranslations();
  const format = useFormat();
  if (money?.whole === 0) {
    return t(`convention.conditions.notYet.${type === 'partyPaid' ? type : 'trancheJustified'}`);
  }
  if (money) {
    const { reached, whole } = money;
    return t('convention.conditions.soFar', {
      reached: isolate(format.money(reached)),
      whole: isolate(format.money(whole)),
      percent: isolate(format.percent(reached / whole)),
    });
  }
  if (works) return t('convention.conditions.now', { state: t(`convention.works.states.${works}`) });
  return met ? null : t('convention.conditions.missing');
}
