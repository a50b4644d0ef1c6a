import { useTranslations } from 'use-intl/react';
import { today } from '../../../i18n/format.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldRow, TextField } from '../../../ui/fields.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import type { DecisionDraft } from './decision-draft.ts';

/** The details of a decision: the council's deliberation, the bank's transfer, the delegation by which it is taken. */

export interface FieldsProps {
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
}

export function Deliberation({ draft, change }: FieldsProps) {
  const t = useTranslations();
  const votes = ['votesFor', 'votesAgainst', 'abstentions'] as const;
  return (
    <fieldset>
      <legend>{t('tasks.decide.deliberation')}</legend>
      <FieldRow>
        <TextField
          name="deliberation.number"
          label={t('tasks.decide.number')}
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={80}
          isRequired
        />
        <DateField
          name="deliberation.date"
          label={t('tasks.decide.date')}
          value={draft.date}
          onChange={(date) => change({ date })}
          isRequired
        />
        <TextField
          name="deliberation.session"
          label={t('tasks.decide.session')}
          value={draft.session}
          onChange={(session) => change({ session })}
          maxLength={200}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        {votes.map((vote) => (
          <NumberField
            key={vote}
            name={`deliberation.${vote}`}
            label={t(`tasks.decide.${vote}`)}
            value={draft[vote]}
            onChange={(count) => change({ [vote]: count })}
            minimum={0}
            maximum={1000}
            isRequired
          />
        ))}
      </FieldRow>
    </fieldset>
  );
}

/** The bank's transfer by which a balance is given back. */
export function Transfer({ draft, change }: FieldsProps) {
  const t = useTranslations();
  return (
    <FieldRow>
      <TextField
        name="reference"
        label={t('tasks.decide.transfer')}
        value={draft.reference}
        onChange={(reference) => change({ reference })}
        maxLength={200}
        isRequired
      />
      <DateField
        name="valueDate"
        label={t('tasks.decide.valueDate')}
        value={draft.valueDate ?? today()}
        onChange={(valueDate) => change({ valueDate })}
        isRequired
      />
    </FieldRow>
  );
}

export function Delegation({ draft, change }: FieldsProps) {
  const t = useTranslations();
  return (
    <>
      <Checkbox
        name="isDelegated"
        label={t('tasks.decide.delegated')}
        isSelected={draft.isDelegated}
        onChange={(isDelegated) => change({ isDelegated })}
      />
      {draft.isDelegated ? (
        <fieldset>
          <legend>{t('tasks.decide.delegation')}</legend>
          <FieldRow>
            <TextField
              name="delegation.reference"
              label={t('tasks.decide.reference')}
              value={draft.delegation}
              onChange={(delegation) => change({ delegation })}
              maxLength={200}
              isRequired
            />
            <DateField
              name="delegation.from"
              label={t('tasks.decide.from')}
              value={draft.from}
              onChange={(from) => change({ from })}
              isRequired
            />
            <DateField
              name="delegation.until"
              label={t('tasks.decide.until')}
              value={draft.until}
              onChange={(until) => change({ until })}
              isRequired
            />
          </FieldRow>
        </fieldset>
      ) : null}
    </>
  );
}
