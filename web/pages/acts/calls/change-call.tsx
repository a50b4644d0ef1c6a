import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../i18n/isolate.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { CALLS_HEADING } from '../../../parts/acts/headings.ts';
import type { Call, Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { later } from '../../../ui/later.ts';
import { useSendProposal } from '../use-send-proposal.ts';

const ChangeCallForm = later(() => import('./change-call-form.tsx').then((module) => module.ChangeCallForm));

/** What is not paid of a call may be reduced, cancelled or carried over: proposed here, decided by others. */
export function ChangeCall({ convention, call }: { convention: Convention; call: Call }) {
  const t = useTranslations();
  const send = useSendProposal(convention.id);
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  const draft = `change-call:${convention.id}:${call.id}:${call.amount}`;
  return (
    <ActButton
      label={t('acts.calls.change')}
      about={[party(call.party), terms.targetGroup(call.earmark)].map(isolate).join(' · ')}
      title={t('acts.calls.change')}
      draft={draft}
      done={t('acts.proposal.done')}
      headingId={CALLS_HEADING}
      send={send}
    >
      {(act) => <ChangeCallForm act={act} draft={draft} convention={convention} call={call} />}
    </ActButton>
  );
}
