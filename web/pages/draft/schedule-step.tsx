import type { StepProps } from './draft-form.tsx';
import { pursesOf } from './editors/sums.ts';
import { TranchesEditor } from './editors/tranches-editor.tsx';

export function ScheduleStep({ draft, state, change }: StepProps) {
  const { terms } = draft;
  const cash = (state.convention?.pledges ?? []).filter(({ nature }) => nature === 'cash');
  return (
    <TranchesEditor
      path="terms.tranches"
      parties={terms.parties}
      components={terms.components}
      purses={pursesOf(cash)}
      years={terms}
      rows={terms.tranches}
      onChange={(tranches) => change({ ...draft, terms: { ...terms, tranches } })}
    />
  );
}
