import './import-form.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Icon } from '../../ui/icon.tsx';

/** The way back to the campaign. */
export function BackLink({ id }: { id: string }) {
  const t = useTranslations();
  return (
    <Link to="/region/campaigns/$id" params={{ id }} className="import-back not-printed">
      <Icon name="back" /> {t('campaigns.import.back')}
    </Link>
  );
}
