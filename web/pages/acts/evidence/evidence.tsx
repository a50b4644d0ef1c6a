import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdTranchesNEvidenceBody as Evidence } from '../../../api/schema.d.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { kindsFor } from '../../../parts/acts/evidence-kinds.ts';
import { EVIDENCE_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { later } from '../../../ui/later.ts';

const EvidenceForm = later(() => import('./evidence-form.tsx').then((module) => module.EvidenceForm));

/** Evidence on the tranches: documents, minutes, expenditure to justify, how far the works are. */
export function EvidenceActs({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const api = useApi();
  const kinds = kindsFor(convention);
  if (kinds.length === 0 || convention.terms.tranches.length === 0) return null;
  const draft = `evidence:${convention.id}`;
  return (
    <ActSection id={EVIDENCE_HEADING} title={t('acts.evidence.title')} hint={t('acts.evidence.hint')}>
      <ActButton
        label={t('acts.evidence.open')}
        title={t('acts.evidence.open')}
        draft={draft}
        done={t('acts.evidence.done')}
        headingId={EVIDENCE_HEADING}
        send={({ tranche, body }: { tranche: number; body: Evidence }, key) =>
          read(
            api.POST('/v1/conventions/{id}/tranches/{n}/evidence', {
              params: { path: { id: convention.id, n: String(tranche) }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
      >
        {(act) => <EvidenceForm act={act} draft={draft} convention={convention} />}
      </ActButton>
    </ActSection>
  );
}
