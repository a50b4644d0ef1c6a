import './conflicts.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Words } from '../../ui/values.tsx';
import type { Conflict } from './merge.ts';

interface Props {
  conflicts: readonly Conflict[];
  resolve: (conflict: Conflict, side: 'mine' | 'theirs') => void;
  /** Where something stands in the form, and a value of it, in words. */
  place: (path: readonly string[]) => string;
  words: (path: readonly string[], value: unknown) => string;
}

/**
 * A conflict between two people's texts in one place: both are shown, and one is chosen. Nothing is saved before;
 * focus stays where somebody types.
 */
export function Conflicts({ conflicts, resolve, place, words }: Props) {
  const t = useTranslations();
  return (
    <div id="conflicts" className="note note-bad" role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        <h2>{t('draft.conflict.title', { count: conflicts.length })}</h2>
        <p>{t('draft.conflict.text')}</p>
        {conflicts.map((conflict) => {
          const where = place(conflict.path);
          return (
            <fieldset key={conflict.path.join('.')} className="conflict">
              <legend>{where}</legend>
              {(['mine', 'theirs'] as const).map((side) => (
                <div key={side} className="conflict-side">
                  <p className="hint">{t(`draft.conflict.${side}`)}</p>
                  <p className="conflict-value">
                    <Words>{words(conflict.path, conflict[side])}</Words>
                  </p>
                  <Button
                    onPress={() => {
                      resolve(conflict, side);
                      document.getElementById('step-title')?.focus();
                    }}
                    aria-label={t(`draft.conflict.chooseNamed.${side}`, { where })}
                  >
                    {t(`draft.conflict.choose.${side}`)}
                  </Button>
                </div>
              ))}
            </fieldset>
          );
        })}
      </div>
    </div>
  );
}

/** The way to the conflicts from wherever in a long step somebody is. */
export function ToConflicts() {
  const t = useTranslations();
  return (
    <p className="to-conflicts">
      <Button kind="danger" icon="warning" onPress={() => document.getElementById('conflicts')?.focus()}>
        {t('draft.saving.conflict')}
      </Button>
    </p>
  );
}
