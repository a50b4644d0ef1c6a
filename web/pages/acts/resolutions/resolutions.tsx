import { useTranslations } from 'use-intl/react';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { RESOLUTIONS_HEADING } from '../../../parts/acts/headings.ts';
import { mayWriteOff } from '../../../parts/acts/may.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { later } from '../../../ui/later.ts';
import { useSendProposal } from '../use-send-proposal.ts';

const WriteOffForm = later(() => import('./write-off-form.tsx').then((module) => module.WriteOffForm));

/** Writing off what was paid and is never justified: proposed here, decided by others. */
export function ResolutionActs({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const send = useSendProposal(convention.id);
  if (!mayWriteOff(convention)) return null;
  const draft = `resolution:${convention.id}`;
  return (
    <ActSection id={RESOLUTIONS_HEADING} title={t('acts.writeOff.title')} hint={t('acts.writeOff.hint')}>
      <ActButton
        label={t('acts.writeOff.open')}
        title={t('acts.writeOff.open')}
        draft={draft}
        done={t('acts.proposal.done')}
        headingId={RESOLUTIONS_HEADING}
        send={send}
      >
        {(act) => <WriteOffForm act={act} draft={draft} convention={convention} />}
      </ActButton>
    </ActSection>
  );
}
