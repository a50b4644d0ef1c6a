import '../../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/choices.tsx';
import { FieldRow, TextField } from '../../../ui/fields.tsx';
import { later } from '../../../ui/later.ts';
import { MoneyField, NumberField } from '../../../ui/number-field.tsx';
import { RemoveRow, RowEditor, type RowTools } from '../../../ui/row-editor.tsx';
import { TextPair } from '../../../ui/text-pair.tsx';
import { type EnvelopeDraft, newEnvelope, newSplit, SCOPES } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

/** Comes with the first envelope. */
const Choice = later(() =>
  import('../../../ui/choice.tsx').then((module) => module.Choice<EnvelopeDraft['scope']>),
);

const MOST = 20;
const FIRST_YEAR = 2015;
const LAST_YEAR = 2060;

/** The money around the plan that others hold. */
export function EnvelopesStep({ draft, change }: StepProps) {
  const t = useTranslations();
  return (
    <RowEditor
      rows={draft.envelopes}
      keyOf={({ id }) => id}
      onChange={(envelopes) => change({ ...draft, envelopes })}
      addLabel={t('planDraft.addEnvelope')}
      newRow={newEnvelope}
      most={MOST}
    >
      {(tools) => <Envelope tools={tools} />}
    </RowEditor>
  );
}

interface RowProps {
  tools: RowTools<EnvelopeDraft>;
}

function Envelope({ tools }: RowProps) {
  const t = useTranslations();
  const { row, index, number, mark, change, remove } = tools;
  const path = `envelopes.${index}`;
  return (
    <fieldset {...mark}>
      <legend>{t('planDraft.envelope', { number: String(number) })}</legend>
      <TextPair
        path={`${path}.title`}
        labels={{ ar: t('planDraft.envelopeAr'), fr: t('planDraft.envelopeFr') }}
        value={row.title}
        onChange={(title) => change({ ...row, title })}
      />
      <TextPair
        path={`${path}.holder`}
        labels={{ ar: t('planDraft.holderAr'), fr: t('planDraft.holderFr') }}
        value={row.holder}
        onChange={(holder) => change({ ...row, holder })}
      />
      <Choice
        name={`${path}.scope`}
        label={t('plans.envelope.scope')}
        options={SCOPES.map((value) => ({
          value,
          label: t(`planDraft.scopes.${value}`),
          hint: t(`planDraft.scopeHints.${value}`),
        }))}
        value={row.scope}
        onChange={(scope) => change({ ...row, scope })}
        isRequired
      />
      <MoneyField
        name={`${path}.amount`}
        label={t('plans.envelope.amount')}
        value={row.amount}
        onChange={(amount) => change({ ...row, amount })}
        minimum={1}
        isRequired
      />
      <Published tools={tools} />
      <Units tools={tools} />
      <Split tools={tools} />
      {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
    </fieldset>
  );
}

/** For which years, and where it is published. */
function Published({ tools: { row, index, change } }: RowProps) {
  const t = useTranslations();
  const options = useChoices().years(FIRST_YEAR, LAST_YEAR);
  return (
    <FieldRow>
      {(['first', 'last'] as const).map((which) => (
        <Select
          key={which}
          name={`envelopes.${index}.years.${which}`}
          label={t(`planDraft.years.${which}`)}
          options={options}
          value={row.years[which] === undefined ? undefined : String(row.years[which])}
          onChange={(year) => change({ ...row, years: { ...row.years, [which]: Number(year) } })}
        />
      ))}
      <TextField
        name={`envelopes.${index}.source`}
        label={t('planDraft.source')}
        value={row.source}
        onChange={(source) => change({ ...row, source })}
        maxLength={300}
      />
    </FieldRow>
  );
}

/** What it finances, counted. */
function Units({ tools: { row, index, change } }: RowProps) {
  const t = useTranslations();
  const { units } = row;
  return (
    <>
      <NumberField
        name={`envelopes.${index}.units.count`}
        label={t('planDraft.units')}
        value={units.count}
        onChange={(count) => change({ ...row, units: { ...units, count } })}
        minimum={1}
        maximum={100_000}
      />
      {units.count === undefined ? null : (
        <Checkbox
          name={`envelopes.${index}.units.approximate`}
          label={t('planDraft.approximate')}
          isSelected={units.approximate}
          onChange={(approximate) => change({ ...row, units: { ...units, approximate } })}
        />
      )}
    </>
  );
}

/** How it is split between those who hold it; without a row nobody has published it. */
function Split({ tools: { row, index, change } }: RowProps) {
  const t = useTranslations();
  const format = useFormat();
  const rest = (row.amount ?? 0) - row.split.reduce((sum, { amount = 0 }) => sum + amount, 0);
  return (
    <fieldset name={`envelopes.${index}.split`}>
      <legend>{t('plans.envelope.split')}</legend>
      <RowEditor
        rows={row.split}
        keyOf={({ key }) => key}
        onChange={(split) => change({ ...row, split })}
        addLabel={t('planDraft.addSplit')}
        newRow={newSplit}
        most={MOST}
        isNested
        before={row.split.length === 0 ? <p className="hint">{t('planDraft.splitNotPublished')}</p> : null}
      >
        {(part) => (
          <div {...part.mark} className="line-row line-row-wide">
            <TextPair
              path={`envelopes.${index}.split.${part.index}.holder`}
              labels={{ ar: t('planDraft.holderAr'), fr: t('planDraft.holderFr') }}
              value={part.row.holder}
              onChange={(holder) => part.change({ ...part.row, holder })}
            />
            <MoneyField
              name={`envelopes.${index}.split.${part.index}.amount`}
              label={t('plans.envelope.amount')}
              value={part.row.amount}
              onChange={(amount) => part.change({ ...part.row, amount })}
              minimum={1}
              isRequired
            />
            {part.remove ? <RemoveRow number={part.number} onRemove={part.remove} /> : null}
          </div>
        )}
      </RowEditor>
      {row.split.length > 0 && rest > 0 ? (
        <p className="hint">{t('planDraft.splitRest', { amount: format.money(rest) })}</p>
      ) : null}
    </fieldset>
  );
}
