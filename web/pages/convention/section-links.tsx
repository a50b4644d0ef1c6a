import './section-links.css';
import { Link, useLocation, useMatchRoute } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { SECTIONS } from './sections.ts';

/** Links that do not all fit on a phone: the one whose section is shown is brought into sight. */
export function SectionLinks({ id }: { id: string }) {
  const t = useTranslations();
  const matches = useMatchRoute();
  const links = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = links.current?.querySelector('[aria-current]');
    if (links.current && current) bringIntoSight(links.current, current);
  }, [pathname]);
  return (
    <nav ref={links} className="section-links" aria-label={t('convention.sections')}>
      <ul>
        {SECTIONS.map(({ to, key, within }) => (
          <li key={key}>
            <Link
              to={to}
              params={{ id }}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              {...(within.some((page) => matches({ to: page, params: { id } }) !== false) && {
                'aria-current': 'true',
              })}
            >
              {t(`convention.section.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls a row sideways alone: the page stays where it is. */
function bringIntoSight(row: Element, link: Element) {
  const [seen, wanted] = [row.getBoundingClientRect(), link.getBoundingClientRect()];
  if (wanted.left < seen.left) row.scrollBy({ left: wanted.left - seen.left });
  if (wanted.right > seen.right) row.scrollBy({ left: wanted.right - seen.right });
}
