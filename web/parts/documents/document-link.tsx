import './document-link.css';
import { useTranslations } from 'use-intl/react';
import { Words } from '../../ui/values.tsx';
import type { DocumentReference } from './document-draft.ts';

/** Leads out of the portal: to a page of its own, which learns nothing of this one. Only https is opened. */
export function DocumentLink({
  document: { title, link },
}: {
  document: Pick<DocumentReference, 'title' | 'link'>;
}) {
  const t = useTranslations();
  if (!isHttps(link)) return <Words>{title}</Words>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" className="document-link">
      <Words>{title}</Words> <span className="hint not-printed">{t('convention.documents.newWindow')}</span>
    </a>
  );
}

/** `URL.parse` is younger than the oldest supported browsers. */
function isHttps(link: string): boolean {
  try {
    return new URL(link).protocol === 'https:';
  } catch {
    return false;
  }
}
