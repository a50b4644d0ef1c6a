import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { ActivityFilters } from './activities-filters.ts';
import { wholeTable } from './whole-table.ts';

/** The table as a file (CSV with HXL tags), as the API writes it, of what the filters leave. */
export function DownloadActivities({ filters }: { filters: ActivityFilters }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const download = useMutation({
    mutationFn: () => wholeTable(api, filters),
    onSuccess: (table) => {
      saveFile(table, 'who-does-what.csv');
      announce(t('organisations.activities.downloaded'));
    },
    onError: () => announce(t('organisations.activities.notDownloaded')),
  });
  return (
    <Button icon="download" isPending={download.isPending} onPress={() => download.mutate()}>
      {t('organisations.activities.download')}
    </Button>
  );
}
