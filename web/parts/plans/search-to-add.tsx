import { type ComponentProps, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { awaited } from '../../ui/later.ts';
import type { SearchedField as Field } from './searched-field.tsx';

const SearchedField = awaited(() => import('./searched-field.tsx').then((module) => module.SearchedField));

/**
 * A button that becomes the field by which one more of a kind is searched for: a step stands before anybody searches. Once
 * something is chosen the field is the button again: a field that keeps the focus would open its list anew, over the page.
 */
export function SearchToAdd(props: Omit<ComponentProps<typeof Field>, 'isFocused'>) {
  const [state, setState] = useState<'before' | 'open' | 'chosen'>('before');
  const button = (isPending: boolean) => (
    <Button
      data-add
      isPending={isPending}
      // The focus was in the field. A list of rows then moves it into the row that was added.
      autoFocus={state === 'chosen'}
      onPress={() => setState('open')}
    >
      {props.label}
    </Button>
  );
  if (state !== 'open') return button(false);
  const onChoose: typeof props.onChoose = (id, title) => {
    setState('chosen');
    props.onChoose(id, title);
  };
  return (
    <Suspense fallback={button(true)}>
      <SearchedField {...props} onChoose={onChoose} isFocused />
    </Suspense>
  );
}
