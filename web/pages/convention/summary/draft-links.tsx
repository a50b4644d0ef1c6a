import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Icon } from '../../../ui/icon.tsx';

interface Props {
  className?: string;
}

/** The way to the pledges. */
export function PledgesLink({ className }: Props) {
  const t = useTranslations();
  const { id } = useConvention();
  return (
    <Link to="/conventions/$id/pledges" params={{ id }} {...(className !== undefined && { className })}>
      {t('pledges.title')}
    </Link>
  );
}

/** The way to the draft's form; while pledges are collected to the part that may still change. */
export function EditLink({ className }: Props) {
  const t = useTranslations();
  const { id, pledging } = useConvention();
  return (
    <Link
      to="/conventions/$id/edit"
      params={{ id }}
      search={{ step: pledging === 'now' ? 'works' : 'identity' }}
      {...(className !== undefined && { className })}
    >
      <Icon name="pen" /> {t('convention.edit')}
    </Link>
  );
}
