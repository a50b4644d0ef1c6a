import { useTranslations } from 'use-intl/react';
import { Icon } from '../../ui/icon.tsx';
import { Words } from '../../ui/values.tsx';
import type { SaveState } from './save-state.ts';

type Shown = Pick<SaveState<unknown, unknown>, 'refusal' | 'failure'>;

/** Why it could not be saved. It is said without taking focus from where somebody types. */
export function Refusal({ state: { refusal, failure } }: { state: Shown }) {
  const t = useTranslations();
  if (!refusal && !failure) return null;
  return (
    <p className="note note-bad" role="alert">
      <Icon name="warning" />{' '}
      <span>
        <Words>{refusal?.problem.detail || failure || t('ui.failure.signedOut')}</Words>
      </span>
    </p>
  );
}
