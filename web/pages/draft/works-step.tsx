import type { StepProps } from './draft-form.tsx';
import { ComponentsEditor } from './editors/components-editor.tsx';

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
