import { useTranslations } from 'use-intl/react';
import { Button } from './button.tsx';

interface Props {
  /** A query in pages. */
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** Asks for the next page of a list; nothing once all is there. */
export function More({ query }: Props) {
  const t = useTranslations();
  if (!query.hasNextPage) return null;
  return (
    <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
      {t('ui.more')}
    </Button>
  );
}
