import './lines.css';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/values.tsx';

export interface Line {
  key: string;
  convention: { id: string; title: { ar: string; fr: string } };
  /** The task, or the coming tranche. */
  what: string;
  who: string | undefined;
  badge: ReactNode;
}

const FEW = 4;

/** Things to do, each with its convention. A long list opens when it is asked for. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations();
  const { text } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ul className="overview-lines">
        {(isOpen ? lines : lines.slice(0, FEW)).map(({ key, convention, what, who, badge }) => (
          <li key={key} className="overview-line">
            <Link to="/conventions/$id" params={{ id: convention.id }} preload={false}>
              <Words>{text(convention.title)}</Words>
            </Link>
            <span>
              <bdi>{what}</bdi>
              {who === undefined ? null : (
                <>
                  {' · '}
                  <Words>{who}</Words>
                </>
              )}
            </span>
            {badge}
          </li>
        ))}
      </ul>
      {isOpen || lines.length <= FEW ? null : (
        <Button kind="quiet" onPress={() => setOpen(true)}>
          {t('overview.all', { count: lines.length })}
        </Button>
      )}
    </>
  );
}
