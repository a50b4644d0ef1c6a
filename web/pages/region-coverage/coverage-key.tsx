import '../../parts/coverage/coverage-bar.css';
import { useTranslations } from 'use-intl/react';
import { BAR_PARTS, BarSample } from '../../parts/coverage/coverage-bar.tsx';

/** How the bars are read. */
export function CoverageKey() {
  const t = useTranslations();
  return (
    <ul className="coverage-key hint">
      {BAR_PARTS.map((part) => (
        <li key={part}>
          <BarSample part={part} /> <span>{t(`region.coverage.key.${part}`)}</span>
        </li>
      ))}
    </ul>
  );
}
