import '../../ui/edit-fold.css';
import './payment-line.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { later } from '../../ui/later.ts';
import { MoneyField } from '../../ui/number-field.tsx';
import { RemoveRow, type RowTools } from '../../ui/row-editor.tsx';
import type { Convention } from '../convention/convention.ts';
import { useNamesOf } from '../convention/use-names.ts';
import { EarmarkSelect } from '../ledger/earmark-select.tsx';
import type { Fund } from '../ledger/funds.ts';
import type { Line } from './payment-draft.ts';

/** Comes with the first payee that is chosen from the register. */
const PayeeChoice = later(() => import('./payee-choice.tsx').then((module) => module.PayeeChoice));

interface Props {
  tools: RowTools<Line>;
  convention: Convention;
  funds: readonly Fund[];
}

/** One payment. Money earmarked for a group pays only components for that group: no others are offered. */
export function PaymentLine({ tools, convention, funds }: Props) {
  const t = useTranslations();
  const { row: line, index, number, mark, remove } = tools;
  const onChange = (part: Partial<Line>) => tools.change({ ...line, ...part });
  const chooseEarmark = (earmark: string | undefined) =>
    onChange({ earmark, ...(!fits(convention, line.component, earmark) && { component: undefined }) });
  const path = `lines.${index}`;
  const [isAsked, setAsked] = useState(false);
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
      {isAsked || line.party !== undefined ? (
        <FieldRow>
          <PayeeChoice name={`${path}.party`} line={line} onChange={onChange} isFocused={isAsked} />
        </FieldRow>
      ) : (
        <Button kind="quiet" onPress={() => setAsked(true)}>
          {t('acts.payment.fromRegister')}
        </Button>
      )}
      <FieldRow>
        <EarmarkSelect
          name={`${path}.earmark`}
          label={t('acts.payment.fund')}
          funds={funds}
          value={line.earmark}
          onChange={chooseEarmark}
        />
        <ComponentSelect path={path} line={line} convention={convention} onChange={onChange} />
      </FieldRow>
      {/* Anew with another payee: an ICE that came from the register is seen. */}
      <PayeeDetails
        key={line.party ?? ''}
        path={path}
        line={line}
        convention={convention}
        onChange={onChange}
      />
      {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
    </fieldset>
  );
}

const DETAILS = [
  { name: 'rib', maxLength: 47 },
  { name: 'ice', maxLength: 30 },
  { name: 'contractReference', maxLength: 120 },
] as const;

/** The payee's account and identifier, and what is paid: what the convention requires at once, the rest unfolded. */
function PayeeDetails({ path, line, convention, onChange }: SelectProps) {
  const t = useTranslations();
  const { requiredOrderFields } = convention.settings;
  const isRequired = (name: (typeof DETAILS)[number]['name']) => requiredOrderFields.includes(name);
  const field = ({ name, maxLength }: (typeof DETAILS)[number]) => (
    <TextField
      key={name}
      name={`${path}.${name}`}
      label={t(`acts.payment.${name}`)}
      value={line[name] ?? ''}
      onChange={(value) => onChange({ [name]: value })}
      maxLength={maxLength}
      isRequired={isRequired(name)}
    />
  );
  const required = DETAILS.filter(({ name }) => isRequired(name));
  const others = DETAILS.filter(({ name }) => !isRequired(name));
  const [isOpen, setOpen] = useState(others.some(({ name }) => line[name]));
  return (
    <>
      {required.length > 0 ? <FieldRow>{required.map(field)}</FieldRow> : null}
      {others.length > 0 ? (
        <details
          className="edit-fold payee-details"
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{t('acts.payment.details')}</summary>
          <div className="edit-fold-body">
            <FieldRow>{others.map(field)}</FieldRow>
          </div>
        </details>
      ) : null}
    </>
  );
}

/** Money for any component fits each; money for a group fits its components alone. */
function fits({ terms }: Convention, component: string | undefined, earmark: string | undefined): boolean {
  return (
    earmark === undefined || terms.components.find(({ id }) => id === component)?.targetGroup === earmark
  );
}

interface SelectProps {
  path: string;
  line: Line;
  convention: Convention;
  onChange: (part: Partial<Line>) => void;
}

/** The components that the money may pay, each with what may still be paid for it. */
function ComponentSelect({ path, line, convention, onChange }: SelectProps) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNamesOf(convention);
  const format = useFormat();
  const left = (id: string) =>
    t('acts.payment.left', { amount: format.money(convention.leftToPay[id] ?? 0) });
  return (
    <Select
      name={`${path}.component`}
      label={t('acts.component')}
      value={line.component}
      onChange={(component) => onChange({ component })}
      options={convention.terms.components
        .filter(({ id }) => fits(convention, id, line.earmark))
        .map(({ id, targetGroup }) => ({
          value: id,
          label: `${names.component(id)} · ${terms.targetGroup(targetGroup)} · ${left(id)}`,
        }))}
      isRequired
    />
  );
}
