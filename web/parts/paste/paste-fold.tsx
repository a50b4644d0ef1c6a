import '../../ui/edit-fold.css';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePasted } from './pasted.ts';

/** Where a table is pasted: closed until somebody opens it, or has left something in it. */
export function PasteFold({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations();
  const { value } = usePasted(name);
  const [isFirst] = useState(value.text !== '');
  const [wasOpened, setOpened] = useState(isFirst);
  return (
    <details
      className="edit-fold"
      open={isFirst}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{t('draft.paste.title')}</summary>
      {wasOpened ? <div className="edit-fold-body">{children}</div> : null}
    </details>
  );
}
