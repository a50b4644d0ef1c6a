import './toggles.css';
import { Button } from 'react-aria-components/Button';

interface Props<Key extends string> {
  label: string;
  options: readonly { key: Key; words: string; lang?: string }[];
  chosen: Key;
  onChoose: (key: Key) => void;
}

/** A few ways of showing something, of which one is in force. */
export function Toggles<Key extends string>({ label, options, chosen, onChoose }: Props<Key>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here is a form's.
    <div className="toggles" role="group" aria-label={label}>
      {options.map(({ key, words, lang }) => (
        <Button key={key} lang={lang} aria-pressed={key === chosen} onPress={() => onChoose(key)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
