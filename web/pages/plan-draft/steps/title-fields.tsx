import { FieldRow, TextField } from '../../../ui/fields.tsx';

interface Words {
  ar: string;
  fr: string;
}

interface Props {
  /** The path of the two in the request. */
  path: string;
  labels: Words;
  value: Words;
  onChange: (value: Words) => void;
}

/** A text in both languages of the plan. */
export function TitleFields({ path, labels, value, onChange }: Props) {
  return (
    <FieldRow>
      {(['ar', 'fr'] as const).map((language) => (
        <TextField
          key={language}
          name={`${path}.${language}`}
          label={labels[language]}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          maxLength={200}
          isRequired
        />
      ))}
    </FieldRow>
  );
}
