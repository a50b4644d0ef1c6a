import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Change } from './rebased.ts';

interface Props<Draft> {
  /** Undefined as long as nobody was faster. */
  changes: readonly Change<Draft>[] | undefined;
  /** The name of a changed field, and the colleague's value in words; nothing where it was emptied. */
  say: (change: Change<Draft>) => { label: string; words: ReactNode };
}

/** What a colleague has changed while a form was open: read out once it is there, before the form is sent again. */
export function ChangedMeanwhile<Draft>({ changes, say }: Props<Draft>) {
  const t = useTranslations();
  return (
    <div role="status">
      {changes === undefined ? null : (
        <div className="note note-warning">
          <Icon name="warning" />
          <div>
            <p>{t('ui.meanwhile.title', { count: changes.length })}</p>
            <Facts>
              {changes.map((change) => {
                const { label, words } = say(change);
                const isEmpty = words === undefined || words === '';
                return (
                  <Fact key={change.field} label={label}>
                    {isEmpty ? t('ui.meanwhile.emptied') : words}{' '}
                    <small>{t(change.isKept ? 'ui.meanwhile.kept' : 'ui.meanwhile.taken')}</small>
                  </Fact>
                );
              })}
            </Facts>
            <p>{t('ui.meanwhile.again')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
