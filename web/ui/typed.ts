import { useState } from 'react';

interface Options<Value> {
  value: Value;
  onChange: (value: Value) => void;
  /** The value of a text; the value of an empty field where it has none. */
  read: (text: string) => Value;
  write: (value: Value) => string;
}

/**
 * A text field over a value. While somebody types, the text stays as it is typed; once the field is left, it
 * shows how the value was understood. A text without a value stays, so that it can be mended.
 */
export function useTyped<Value>({ value, onChange, read, write }: Options<Value>) {
  const [typed, setTyped] = useState<string>();
  // A value that came from elsewhere replaces what was typed.
  const isTyped = typed !== undefined && read(typed) === value;
  return {
    value: isTyped ? typed : write(value),
    onChange: (text: string) => {
      setTyped(text);
      onChange(read(text));
    },
    onBlur: () => {
      if (write(value) !== '') setTyped(undefined);
    },
  };
}
