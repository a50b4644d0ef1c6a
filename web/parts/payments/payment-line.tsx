import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Select } from '../../ui/choices.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { MoneyField } from '../../ui/number-field.tsx';
import { RemoveRow, type RowTools } from '../../ui/row-editor.tsx';
import type { Convention } from '../convention/convention.ts';
import { useNamesOf } from '../convention/use-names.ts';
import { EarmarkSelect } from '../ledger/earmark-select.tsx';
import type { Fund } from '../ledger/funds.ts';
import type { Line } from './payment-draft.ts';

interface Props {
  tools: RowTools<Line>;
  convention: Convention;
  funds: readonly Fund[];
}

/** One payment. Money earmarked for a group pays only components for that group: no others are offered. */
export function PaymentLine({ tools, convention, funds }: Props) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNamesOf(convention);
  const format = useFormat();
  const { row: line, index, number, mark, remove } = tools;
  const onChange = (part: Partial<Line>) => tools.change({ ...line, ...part });
  const { components } = convention.terms;
  const fits = (id: string | undefined, earmark: string | undefined) =>
    earmark === undefined || components.find((each) => each.id === id)?.targetGroup === earmark;
  const chooseEarmark = (earmark: string | undefined) =>
    onChange({ earmark, ...(!fits(line.component, earmark) && { component: undefined }) });
  const path = `lines.${index}`;
  return (
    <fieldset {...mark}>
      <legend>{t('acts.payment.line', { number })}</legend>
      <FieldRow>
        <TextField
          name={`${path}.payee`}
          label={t('acts.orders.payee')}
          value={line.payee}
          onChange={(payee) => onChange({ payee })}
          maxLength={200}
          isRequired
        />
        <MoneyField
          name={`${path}.amount`}
          label={t('acts.amount')}
          value={line.amount}
          onChange={(amount) => onChange({ amount })}
          minimum={1}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <EarmarkSelect
          name={`${path}.earmark`}
          label={t('acts.payment.purse')}
          funds={funds}
          value={line.earmark}
          onChange={chooseEarmark}
        />
        <Select
          name={`${path}.component`}
          label={t('acts.component')}
          value={line.component}
          onChange={(component) => onChange({ component })}
          options={components
            .filter(({ id }) => fits(id, line.earmark))
            .map(({ id, targetGroup }) => ({
              value: id,
              label: `${names.component(id)} · ${terms.targetGroup(targetGroup)} · ${t('acts.payment.left', {
                amount: format.money(convention.leftToPay[id] ?? 0),
              })}`,
            }))}
          isRequired
        />
      </FieldRow>
      {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
    </fieldset>
  );
}
