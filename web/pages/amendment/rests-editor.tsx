import './reductions-editor.css';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { Pledge } from '../../parts/convention/convention.ts';
import { useConvention, useNames } from '../../parts/convention/use-convention.ts';
import { useMeasure } from '../../parts/in-kind/use-measure.ts';
import { Select } from '../../ui/choices.tsx';
import { TextField } from '../../ui/fields.tsx';
import { MoneyField } from '../../ui/number-field.tsx';
import type { RestDraft } from './amendment-draft.ts';

interface Props {
  /** What becomes of the rest of each pledge in kind, under its id. */
  value: Readonly<Record<string, RestDraft>>;
  onChange: (value: Record<string, RestDraft>) => void;
}

const KEPT = 'keep';
const HOW = [KEPT, 'waive', 'replace'] as const;

/** What is promised in kind and not delivered: it stays promised, is waived, or gives way to cash. */
export function RestsEditor(props: Props) {
  return (
    <Area name="inKind">
      <Rests {...props} />
    </Area>
  );
}

function Rests({ value, onChange }: Props) {
  const t = useTranslations();
  const { pledges, inKind } = useConvention();
  const owed = inKind.filter(({ left }) => left.amount + left.quantity > 0);
  if (owed.length === 0) return null;
  return (
    <>
      <h3>{t('inKind.rest.title')}</h3>
      <p className="hint">{t('inKind.rest.hint')}</p>
      <div className="acts-reductions">
        {owed.flatMap(({ pledge: id, left }) => {
          const pledge = pledges.find((each) => each.id === id);
          const { [id]: own, ...others } = value;
          const change = (rest: RestDraft | undefined) => onChange(rest ? { ...others, [id]: rest } : others);
          return pledge ? [<Rest key={id} pledge={pledge} left={left} value={own} onChange={change} />] : [];
        })}
      </div>
    </>
  );
}

interface RestProps {
  pledge: Pledge;
  left: { amount: number; quantity: number };
  value: RestDraft | undefined;
  onChange: (value: RestDraft | undefined) => void;
}

function Rest({ pledge, left, value, onChange }: RestProps) {
  const t = useTranslations();
  const measure = useMeasure();
  const { party } = useNames();
  const first = { amount: left.amount > 0 ? left.amount : undefined, budgetLine: '' };
  const name = `rests.${pledge.id}`;
  return (
    <div>
      <Select
        name={`${name}.how`}
        label={[party(pledge.party), String(pledge.fiscalYear), t(`terms.nature.${pledge.nature}`)]
          .map(isolate)
          .join(' · ')}
        value={value?.how ?? KEPT}
        onChange={(how) => onChange(how === KEPT ? undefined : { ...first, ...value, how })}
        options={HOW.map((how) => ({ value: how, label: t(`inKind.rest.${how}`) }))}
      />
      <p className="hint">{t('inKind.rest.left', { measure: measure({ ...left, unit: pledge.unit }) })}</p>
      {value?.how === 'replace' ? (
        <>
          <MoneyField
            name={`${name}.amount`}
            label={t('inKind.rest.amount')}
            value={value.amount}
            onChange={(amount) => onChange({ ...value, amount })}
            minimum={1}
            isRequired
          />
          <TextField
            name={`${name}.budgetLine`}
            label={t('draft.budgetLine')}
            value={value.budgetLine}
            onChange={(budgetLine) => onChange({ ...value, budgetLine })}
            maxLength={80}
            isRequired
          />
        </>
      ) : null}
    </div>
  );
}
