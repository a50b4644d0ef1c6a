import './page.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';

/** Where the reader was before the page that is shown; the root only sends on. */
let before = globalThis.window?.location.pathname;

interface Props {
  title: string;
  /** A line under the title. */
  lead?: ReactNode;
  /** The acts beside the title. */
  actions?: ReactNode;
  /** Whether its head goes on paper: not where what is printed has a heading of its own. */
  isHeadPrinted?: boolean;
  children: ReactNode;
}

/**
 * A page: its document title, and its heading, to which focus goes when somebody has come here from another
 * page. The first page of a visit leaves focus where the browser puts it.
 */
export function Page({ title, lead, actions, isHeadPrinted = true, children }: Props) {
  const t = useTranslations();
  return (
    <div className="page">
      <title>{t('ui.documentTitle', { title })}</title>
      <header className={isHeadPrinted ? 'page-header' : 'page-header not-printed'}>
        <div>
          <PageHeading>{title}</PageHeading>
          {lead === undefined ? null : <div className="lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function PageHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { pathname } = window.location;
    if (before !== pathname && before !== '/') heading.current?.focus({ preventScroll: true });
    before = pathname;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      <bdi>{children}</bdi>
    </h1>
  );
}
