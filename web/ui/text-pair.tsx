import { FieldRow, TextArea, TextField } from './fields.tsx';

interface Texts {
  ar: string;
  fr: string;
}

interface Props {
  /** The path of the two in the request. */
  path: string;
  labels: Texts;
  value: Texts;
  onChange: (value: Texts) => void;
  maxLength?: number;
  /** Several lines. */
  isLong?: boolean;
}

/** A text in both languages of the field, as the API takes it: `title.ar` and `title.fr`. */
export function TextPair({ path, labels, value, onChange, maxLength = 200, isLong = false }: Props) {
  const Field = isLong ? TextArea : TextField;
  return (
    <FieldRow>
      {(['ar', 'fr'] as const).map((language) => (
        <Field
          key={language}
          name={`${path}.${language}`}
          label={labels[language]}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          maxLength={maxLength}
          isRequired
        />
      ))}
    </FieldRow>
  );
}
