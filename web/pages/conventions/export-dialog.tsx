import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Working } from '../../ui/progress.tsx';
import { Failure } from '../../ui/states.tsx';
import type { Exporting } from './use-export.ts';

interface Props {
  state: Exporting;
  start: () => void;
  stop: () => void;
}

/** How far an export is, and the way out of it. Loaded when one begins. */
export function ExportDialog({ state, start, stop }: Props) {
  const t = useTranslations();
  return (
    <Dialog title={t('conventions.export.heading')} isOpen onClose={stop}>
      {state.step === 'working' ? (
        <Working label={t('conventions.export.working', { count: state.read })} />
      ) : null}
      {state.step === 'failed' ? <Failure error={state.error} onRetry={start} /> : null}
      <Button onPress={stop}>{t('conventions.export.cancel')}</Button>
    </Dialog>
  );
}
