import { useTranslations } from 'use-intl/react';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { Distinct } from './distinct.ts';

/** Asks whether what looks like a booked operation is another one; nothing where nobody was asked. */
export function ConfirmDistinct({ distinct }: { distinct: Distinct }) {
  const t = useTranslations();
  if (!distinct.isAsked) return null;
  return (
    <Checkbox
      name="confirmedDistinct"
      label={t('ui.distinct')}
      isSelected={distinct.isConfirmed}
      onChange={distinct.confirm}
    />
  );
}
