import '../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { GetConventionsIdAnswer } from '../../api/schema.d.ts';
import { Icon } from '../../ui/icon.tsx';

/** The ways to the draft's form and to the pledges, beside the page's title, for those who may write there. */
export function DraftLinks({
  convention: { id, pledging, possibleActs },
}: {
  convention: GetConventionsIdAnswer;
}) {
  const t = useTranslations();
  return (
    <>
      {pledging === 'now' ? (
        <Link to="/conventions/$id/pledges" params={{ id }} className="button button-primary">
          {t('pledges.title')}
        </Link>
      ) : null}
      {possibleActs.includes('revise') ? (
        <Link
          to="/conventions/$id/edit"
          params={{ id }}
          search={{ step: pledging === 'now' ? 'works' : 'identity' }}
          className="button"
        >
          <Icon name="pen" /> {t('convention.edit')}
        </Link>
      ) : null}
    </>
  );
}
