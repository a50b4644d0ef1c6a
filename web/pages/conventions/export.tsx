import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { part } from '../../api/reachable.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import type { Filters } from './filters.ts';
import { useExport } from './use-export.ts';

const fetchDialog = part(() => import('./export-dialog.tsx'));
const dialog = () => fetchDialog().then((module) => ({ default: module.ExportDialog }));
const ExportDialog = lazy(dialog);

/** After the list has come; so that it is there without a connection too. */
const FETCH_DIALOG_AFTER = 2_500;

/** Takes what the list shows into a spreadsheet: all of it, not only the lines that have been loaded. */
export function Export({ filters }: { filters: Filters }) {
  const t = useTranslations();
  const announce = useAnnounce();
  const { state, start, stop } = useExport(filters);
  useEffect(() => {
    const timer = setTimeout(() => dialog().catch(() => undefined), FETCH_DIALOG_AFTER);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (state.step === 'done') announce(t('conventions.export.done', { count: state.rows }));
  }, [state, announce, t]);
  return (
    <>
      <Button onPress={start} icon="download">
        {t('conventions.export.start')}
      </Button>
      {state.step === 'working' || state.step === 'failed' ? (
        <Suspense>
          <ExportDialog state={state} start={start} stop={stop} />
        </Suspense>
      ) : null}
    </>
  );
}
