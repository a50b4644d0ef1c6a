import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { ActivityFilters } from './activities-filters.ts';
import { type Part, wholeTable } from './whole-table.ts';

/** The table as a file (CSV with HXL tags), as the API writes it, of what the filters leave. */
export function DownloadActivities({ filters }: { filters: ActivityFilters }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const part = async (cursor: string | undefined): Promise<Part> => {
    const query = { ...filters, format: 'csv' as const, ...(cursor !== undefined && { cursor }) };
    const asked = api.GET('/v1/activities', { params: { query }, parseAs: 'text' });
    const text = String(await read(asked));
    return { text, link: (await asked).response.headers.get('link') };
  };
  const download = useMutation({
    mutationFn: () => wholeTable(part),
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
