import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Words } from '../../ui/values.tsx';
import type { Row } from './filters.ts';
import { Places } from './places.tsx';

/** An organisation in a line: its name, its kind, and where it is. */
export function Line({ of }: { of: Pick<Row, 'id' | 'name' | 'kind' | 'region' | 'provinces'> }) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <>
      <Link to="/organisations/$id" params={{ id: of.id }}>
        <Words>{text(of.name)}</Words>
      </Link>
      {t('organisations.separator')}
      {t(`organisations.kinds.${of.kind}`)}
      {t('organisations.separator')}
      <Places of={of} />
    </>
  );
}
