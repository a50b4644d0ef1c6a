import { type ComponentProps, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { awaited } from '../../ui/later.ts';
import type { SearchedField as Field } from './searched-field.tsx';

const SearchedField = awaited(() => import('./searched-field.tsx').then((module) => module.SearchedField));

/** A button that becomes the field by which one more of a kind is searched for: a step stands before anybody searches. */
export function SearchToAdd(props: Omit<ComponentProps<typeof Field>, 'isFocused'>) {
  const [isOpen, setIsOpen] = useState(false);
  const button = (isPending: boolean) => (
    <Button data-add isPending={isPending} onPress={() => setIsOpen(true)}>
      {props.label}
    </Button>
  );
  if (!isOpen) return button(false);
  return (
    <Suspense fallback={button(true)}>
      <SearchedField {...props} isFocused />
    </Suspense>
  );
}
