import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { type RightName, useIsYours } from './rights.ts';

/** Whoever may do an act does without what is said to others. */
export const NotYours = later(() => import('./whose.tsx').then((module) => module.Whose));

interface Props {
  act: RightName;
  /** The title of the page, the same whoever reads it. */
  title: string;
  children: ReactNode;
}

/** The page of a form that anybody may open by its address: whoever may not do the act reads whose it is, and no form. */
export function ForWhoeverMay({ act, title, children }: Props) {
  const t = useTranslations();
  const isYours = useIsYours(act);
  if (isYours === undefined) return <Working label={t('ui.loading')} />;
  if (isYours) return children;
  return (
    <Page title={title}>
      <NotYours act={act} />
    </Page>
  );
}
