import './conflicts.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Words } from '../../../ui/values.tsx';
import { usePlaceWords, useValueWords } from '../place-words.ts';
import type { Autosave } from './autosave.ts';
import type { SaveState } from './save-state.ts';

/**
 * A conflict between two people's texts in one place: both are shown, and one is chosen. Nothing is saved before;
 * focus stays where somebody types.
 */
export function Conflicts({ autosave, state }: { autosave: Autosave; state: SaveState }) {
  const t = useTranslations();
  const place = usePlaceWords(state.draft);
  const words = useValueWords();
  const { conflicts } = state;
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
                      autosave.resolve(conflict, side);
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
