import './reductions-editor.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { useConvention, useNames } from '../../parts/convention/use-convention.ts';
import { MoneyField } from '../../ui/number-field.tsx';

interface Props {
  /** By how much each pledge shrinks, under its id. */
  value: Readonly<Record<string, number>>;
  onChange: (value: Record<string, number>) => void;
}

/** Taking back part of what was promised: one field for each contribution. */
export function ReductionsEditor({ value, onChange }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const { party } = useNames();
  const { pledges, inKind } = useConvention();
  // What is delivered in kind is not reduced any more.
  const most = (id: string, amount: number) =>
    inKind.find(({ pledge }) => pledge === id)?.left.amount ?? amount;
  const reducible = pledges.filter(({ id, amount }) => most(id, amount) > 0);
  const change = (id: string, amount: number | undefined) => {
    const { [id]: _before, ...others } = value;
    onChange(amount === undefined ? others : { ...others, [id]: amount });
  };
  return (
    <div className="acts-reductions">
      {reducible.map((pledge) => (
        <MoneyField
          key={pledge.id}
          name={`reduced.${pledge.id}`}
          label={[
            party(pledge.party),
            String(pledge.fiscalYear),
            t(`terms.nature.${pledge.nature}`),
            terms.targetGroup(pledge.earmark),
          ]
            .map(isolate)
            .join(' · ')}
          hint={t('acts.amendment.reduceBy', { amount: format.money(most(pledge.id, pledge.amount)) })}
          value={value[pledge.id]}
          onChange={(amount) => change(pledge.id, amount)}
          minimum={0}
          maximum={most(pledge.id, pledge.amount)}
        />
      ))}
    </div>
  );
}
