import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { TextField } from '../../ui/fields.tsx';
import { fromNone, NONE, orNone } from '../../ui/none.ts';
import { MoneyField, QuantityField } from '../../ui/number-field.tsx';
import { type NamedParty, type NamedWork, useChoices } from '../terms/choices.ts';
import type { ContributionDraft } from '../terms/drafts.ts';

/** The constraints of a contribution. */
export interface ContributionFrame {
  firstYear: number;
  lastYear: number;
  components: readonly (NamedWork & { targetGroup: string })[];
  /** The parties to choose from; without them every row is of the same party. */
  parties?: readonly NamedParty[];
}

interface Props {
  /** The prefix of its fields' names: `contributions.2.`; empty where the row is a form of its own. */
  prefix: string;
  frame: ContributionFrame;
  row: ContributionDraft;
  onChange: (row: ContributionDraft) => void;
}

const NOT_IN_KIND = { description: undefined, quantity: undefined, unit: undefined };

/** One contribution, as a line of a table. */
export function ContributionFields({ prefix, frame, row, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  const change = (part: Partial<ContributionDraft>) => onChange({ ...row, ...part });
  const isInKind = row.nature !== undefined && row.nature !== 'cash';
  return (
    <>
      {frame.parties ? (
        <Select
          name={`${prefix}party`}
          label={t('draft.party')}
          options={choices.parties(frame.parties)}
          value={row.party}
          onChange={(party) => change({ party })}
        />
      ) : null}
      <Select
        name={`${prefix}fiscalYear`}
        label={t('draft.year')}
        options={choices.years(frame.firstYear, frame.lastYear)}
        value={row.fiscalYear === undefined ? undefined : String(row.fiscalYear)}
        onChange={(year) => change({ fiscalYear: Number(year) })}
      />
      <Select
        name={`${prefix}nature`}
        label={t('draft.nature')}
        options={choices.natures}
        value={row.nature}
        onChange={(nature) => change(nature === 'cash' ? { nature, ...NOT_IN_KIND } : { nature })}
      />
      <MoneyField
        name={`${prefix}amount`}
        label={t(isInKind ? 'draft.value' : 'draft.amount')}
        value={row.amount}
        onChange={(amount) => change({ amount })}
        minimum={1}
        isRequired={!isInKind}
      />
      {isInKind ? <InKind prefix={prefix} row={row} onChange={onChange} /> : null}
      <Purpose prefix={prefix} frame={frame} row={row} onChange={onChange} />
    </>
  );
}

/** What land, staff or goods are promised, and how much of them. */
function InKind({ prefix, row, onChange }: Omit<Props, 'frame'>) {
  const t = useTranslations();
  const choices = useChoices();
  const change = (part: Partial<ContributionDraft>) => onChange({ ...row, ...part });
  return (
    <>
      <TextField
        name={`${prefix}description`}
        label={t('draft.description')}
        value={row.description ?? ''}
        onChange={(description) => change({ description })}
        maxLength={200}
      />
      <QuantityField
        name={`${prefix}quantity`}
        label={t('draft.quantity')}
        value={row.quantity}
        onChange={(quantity) => change({ quantity })}
        minimum={1}
      />
      <Select
        name={`${prefix}unit`}
        label={t('draft.measureUnit')}
        options={[{ value: NONE, label: t('convention.nothing') }, ...choices.units]}
        value={row.unit ?? NONE}
        onChange={(unit) => change({ unit: choices.units.find(({ value }) => value === unit)?.value })}
      />
    </>
  );
}

/** For whom and for what it is, and of which line of the budget. */
function Purpose({ prefix, frame, row, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  const change = (part: Partial<ContributionDraft>) => onChange({ ...row, ...part });
  const fitting = frame.components.filter(
    ({ targetGroup }) => row.earmark === '' || targetGroup === row.earmark,
  );
  return (
    <>
      <Select
        name={`${prefix}earmark`}
        label={t('draft.earmark')}
        options={choices.earmarks([row.earmark])}
        value={orNone(row.earmark)}
        onChange={(earmark) => change({ earmark: fromNone(earmark) })}
      />
      <Select
        name={`${prefix}component`}
        label={t('draft.component')}
        options={[{ value: NONE, label: t('terms.wholePlan') }, ...choices.components(fitting)]}
        value={orNone(row.component)}
        onChange={(component) => change({ component: fromNone(component) })}
      />
      <TextField
        name={`${prefix}budgetLine`}
        label={t('draft.budgetLine')}
        value={row.budgetLine}
        onChange={(budgetLine) => change({ budgetLine })}
        maxLength={80}
      />
    </>
  );
}
