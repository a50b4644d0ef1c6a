import { FieldRow, TextField } from './fields.tsx';

interface Names {
  ar: string;
  fr: string;
}

interface Props {
  /** The labels of the two, in the reader's language. */
  labels: Names;
  value: Names;
  change: (part: Partial<Names>) => void;
}

/** A name in both languages of the field, as the API takes it: `name.ar` and `name.fr`. */
export function NameFields({ labels, value, change }: Props) {
  return (
    <FieldRow>
      <TextField
        name="name.ar"
        label={labels.ar}
        value={value.ar}
        onChange={(ar) => change({ ar })}
        maxLength={200}
        isRequired
      />
      <TextField
        name="name.fr"
        label={labels.fr}
        value={value.fr}
        onChange={(fr) => change({ fr })}
        maxLength={200}
        isRequired
      />
    </FieldRow>
  );
}
