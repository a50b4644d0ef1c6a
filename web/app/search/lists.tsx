import './lists.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';

interface Props {
  text: string;
  onLeave: () => void;
}

/** The ways on, where there may be more than was shown: the lists search all that they have for the same words. */
export function Lists({ text, onLeave }: Props) {
  const t = useTranslations();
  return (
    <p className="search-lists">
      <span>{t('search.lists')}</span>{' '}
      <Link to="/conventions" search={{ text }} onClick={onLeave}>
        {t('search.kinds.convention')}
      </Link>{' '}
      <Link to="/organisations" search={{ text }} onClick={onLeave}>
        {t('search.kinds.organisation')}
      </Link>
    </p>
  );
}
