import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { usePerson } from '../../session/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { Empty } from '../../ui/states.tsx';
import { registeredPartyQuery } from '../parties/register.ts';
import { type RightName, useIsYours } from './rights.ts';

interface PageProps {
  act: RightName;
  /** The title of the page, the same whoever reads it. */
  title: string;
  children: ReactNode;
}

/** The page of a form that anybody may open by its address: whoever may not do the act reads whose it is, and no form. */
export function ForWhoeverMay({ act, title, children }: PageProps) {
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

type Whose = { act: RightName | 'reportFigures' } | { act: 'revise'; parties: readonly string[] };

/** That an act is for others to do, who they are, and as whom the reader is signed in. */
export const NotYours = (whose: Whose) => (
  <Area name="notYours">
    <Said {...whose} />
  </Area>
);

function Said(whose: Whose) {
  const t = useTranslations();
  const { list, text } = useFormat();
  const terms = useTerms();
  const { party, roles } = usePerson();
  const own = useQuery(registeredPartyQuery(useApi(), party)).data;
  const role = roles.length === 0 ? t('notYours.noRole') : list(roles.map(terms.role));
  const who =
    whose.act === 'revise'
      ? t('notYours.who.revise', { parties: list(whose.parties.map(isolate)) })
      : t(`notYours.who.${whose.act}`);
  return (
    <Empty title={t('notYours.title')}>
      <p>{who}</p>
      <p className="hint">
        {own ? t('notYours.you', { role, party: isolate(text(own.name)) }) : t('notYours.yourRole', { role })}
      </p>
    </Empty>
  );
}
