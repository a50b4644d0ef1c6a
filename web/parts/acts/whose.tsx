import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { usePerson } from '../../session/use-session.ts';
import { Empty } from '../../ui/states.tsx';
import { registeredPartyQuery } from '../parties/register.ts';
import type { RightName } from './rights.ts';

type Props =
  | { act: RightName | 'draftPlan' | 'reportFigures' }
  | { act: 'revise'; parties: readonly string[] };

/** That an act is for others to do, who they are, and as whom the reader is signed in. */
export const Whose = (about: Props) => (
  <Area name="notYours">
    <Said {...about} />
  </Area>
);

function Said(about: Props) {
  const t = useTranslations();
  const { list, text } = useFormat();
  const terms = useTerms();
  const { party, roles } = usePerson();
  const own = useQuery(registeredPartyQuery(useApi(), party)).data;
  const role = roles.length === 0 ? t('notYours.noRole') : list(roles.map(terms.role));
  const who =
    about.act === 'revise'
      ? t('notYours.who.revise', { parties: list(about.parties.map(isolate)) })
      : t(`notYours.who.${about.act}`);
  return (
    <Empty title={t('notYours.title')}>
      <p>{who}</p>
      <p className="hint">
        {own ? t('notYours.you', { role, party: isolate(text(own.name)) }) : t('notYours.yourRole', { role })}
      </p>
    </Empty>
  );
}
