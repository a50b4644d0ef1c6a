import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { DialogBox } from '../../ui/dialog-box.tsx';
import { Search } from './search.tsx';

/** The search over everything, above the page. Loaded when it is opened. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  return (
    <DialogBox title={t('shell.search')} onClose={onClose} isTall>
      <Area name="search">
        <Search onLeave={onClose} />
      </Area>
    </DialogBox>
  );
}
