import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Working } from '../../ui/progress.tsx';
import { Failure } from '../../ui/states.tsx';
import type { Filters } from './filters.ts';
import { useExport } from './use-export.ts';

/** Takes what the list shows into a spreadsheet: all of it, not only the lines that have been loaded. */
export function Export({ filters }: { filters: Filters }) {
  const t = useTranslations();
  const announce = useAnnounce();
  const { state, start, stop } = useExport(filters);
  useEffect(() => {
    if (state.step === 'done') announce(t('conventions.export.done', { count: state.rows }));
  }, [state, announce, t]);
  const isOpen = state.step === 'working' || state.step === 'failed';
  return (
    <>
      <Button onPress={start} icon="download">
        {t('conventions.export.start')}
      </Button>
      <Dialog title={t('conventions.export.heading')} isOpen={isOpen} onClose={stop}>
        {state.step === 'working' ? (
          <Working label={t('conventions.export.working', { count: state.read })} />
        ) : null}
        {state.step === 'failed' ? <Failure error={state.error} onRetry={start} /> : null}
        <Button onPress={stop}>{t('conventions.export.cancel')}</Button>
      </Dialog>
    </>
  );
}
