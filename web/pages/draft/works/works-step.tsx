import { ComponentsEditor } from '../../../parts/components/components-editor.tsx';
import type { StepProps } from '../step-props.ts';

export function WorksStep({ draft, change }: StepProps) {
  const { terms } = draft;
  return (
    <ComponentsEditor
      path="terms.components"
      region={terms.region}
      rows={terms.components}
      onChange={(components) => change({ ...draft, terms: { ...terms, components } })}
    />
  );
}
