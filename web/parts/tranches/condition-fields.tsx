import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type NamedParty, type NamedWork, useChoices } from '../terms/choices.ts';
import type { ConditionDraft } from '../terms/drafts.ts';
import { DocumentAsked } from './document-asked.tsx';

interface Props {
  path: string;
  parties: readonly NamedParty[];
  components: readonly NamedWork[];
  /** The number of the tranche: conditions look at those before it. */
  tranche: number;
  row: ConditionDraft;
  onChange: (row: ConditionDraft) => void;
}

/** One condition: of what kind, and what it asks for. */
export function ConditionFields(props: Props) {
  const { path, row, onChange } = props;
  const t = useTranslations();
  const choices = useChoices();
  return (
    <>
      <Select
        name={`${path}.type`}
        label={t('draft.conditions.type')}
        options={choices.conditionTypes}
        value={row.type}
        onChange={(chosen) => onChange({ ...row, type: chosen })}
      />
      <AskedFor {...props} />
    </>
  );
}

function AskedFor(props: Props) {
  switch (props.row.type) {
    case 'partyPaid':
      return (
        <>
          <Party {...props} />
          <EarlierTranche {...props} />
        </>
      );
    case 'trancheJustified':
      return (
        <>
          <EarlierTranche {...props} />
          <Percent {...props} />
        </>
      );
    case 'delivered':
      return (
        <>
          <Party {...props} />
          <Nature {...props} />
        </>
      );
    case 'documentProvided':
      return <Document {...props} />;
    case 'componentStatus':
      return <ComponentStatus {...props} />;
    default:
      return null;
  }
}

function Party({ path, parties, row, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  return (
    <Select
      name={`${path}.party`}
      label={t('draft.party')}
      options={choices.parties(parties)}
      value={row.party}
      onChange={(party) => onChange({ ...row, party })}
    />
  );
}

function Nature({ path, row, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  return (
    <Select
      name={`${path}.nature`}
      label={t('draft.nature')}
      options={choices.naturesInKind}
      value={row.nature}
      onChange={(nature) => onChange({ ...row, nature })}
    />
  );
}

function EarlierTranche({ path, tranche, row, onChange }: Props) {
  const t = useTranslations();
  const before = Array.from({ length: tranche - 1 }, (_, index) => String(index + 1));
  return (
    <Select
      name={`${path}.tranche`}
      label={t('draft.conditions.tranche')}
      options={before.map((value) => ({ value, label: t('draft.tranches.number', { number: value }) }))}
      value={row.tranche === undefined ? undefined : String(row.tranche)}
      onChange={(number) => onChange({ ...row, tranche: Number(number) })}
    />
  );
}

function Percent({ path, row, onChange }: Props) {
  const t = useTranslations();
  return (
    <NumberField
      name={`${path}.percent`}
      label={t('draft.conditions.percent')}
      value={row.percent}
      onChange={(percent) => onChange({ ...row, percent })}
      minimum={1}
      maximum={100}
      isRequired
    />
  );
}

function Document({ path, row, onChange }: Props) {
  return (
    <DocumentAsked
      name={`${path}.document`}
      value={row.document}
      onChange={(document) => onChange({ ...row, document })}
    />
  );
}

function ComponentStatus({ path, components, row, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  return (
    <>
      <Select
        name={`${path}.component`}
        label={t('draft.conditions.component')}
        options={choices.components(components)}
        value={row.component}
        onChange={(component) => onChange({ ...row, component })}
      />
      <Select
        name={`${path}.status`}
        label={t('draft.conditions.status')}
        options={choices.statuses}
        value={row.status}
        onChange={(status) => onChange({ ...row, status })}
      />
    </>
  );
}
