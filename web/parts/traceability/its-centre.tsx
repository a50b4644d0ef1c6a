import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Words } from '../../ui/values.tsx';
import type { TracedCentre } from './traced.ts';

/** The way from a component, or from what waits for it, to the centre that is linked to it. */
export function ItsCentre({ centre }: { centre: Pick<TracedCentre, 'id' | 'name'> }) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <small>
      {t.rich('convention.works.itsCentre', {
        centre: () => (
          <Link key="centre" to="/centres/$id" params={{ id: centre.id }} preload={false}>
            <Words>{text(centre.name)}</Words>
          </Link>
        ),
      })}
    </small>
  );
}
