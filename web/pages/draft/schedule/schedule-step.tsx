import { fundingLinesOf } from '../../../parts/tranches/funding-lines.ts';
import { TranchesEditor } from '../../../parts/tranches/tranches-editor.tsx';
import type { StepProps } from '../step-props.ts';

export function ScheduleStep({ draft, state, change }: StepProps) {
  const { terms } = draft;
  const cash = (state.subject?.pledges ?? []).filter(({ nature }) => nature === 'cash');
  return (
    <TranchesEditor
      path="terms.tranches"
      parties={terms.parties}
      components={terms.components}
      fundingLines={fundingLinesOf(cash)}
      years={terms}
      rows={terms.tranches}
      onChange={(tranches) => change({ ...draft, terms: { ...terms, tranches } })}
    />
  );
}
