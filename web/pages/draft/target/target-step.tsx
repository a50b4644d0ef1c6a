import { useTranslations } from 'use-intl/react';
import { FloorsEditor } from '../../../parts/terms/floors-editor.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';
import type { StepProps } from '../step-props.ts';
import type { TermsDraft } from '../terms-draft.ts';

/** Between what and what the total of all contributions is to lie, and what of it is reserved for whom. */
export function TargetStep({ draft, change }: StepProps) {
  const t = useTranslations();
  const { terms } = draft;
  const set = (part: Partial<TermsDraft>) => change({ ...draft, terms: { ...terms, ...part } });
  return (
    <>
      <FieldRow>
        <MoneyField
          name="terms.target.minimum"
          label={t('draft.target.minimum')}
          value={terms.target.minimum}
          onChange={(minimum) => set({ target: { ...terms.target, minimum } })}
          minimum={0}
          isRequired
        />
        <MoneyField
          name="terms.target.maximum"
          label={t('draft.target.maximum')}
          value={terms.target.maximum}
          onChange={(maximum) => set({ target: { ...terms.target, maximum } })}
          minimum={1}
          isRequired
        />
      </FieldRow>
      <h3>{t('draft.floors.title')}</h3>
      <FloorsEditor
        path="terms.earmarkFloors"
        rows={terms.earmarkFloors}
        onChange={(earmarkFloors) => set({ earmarkFloors })}
      />
    </>
  );
}
