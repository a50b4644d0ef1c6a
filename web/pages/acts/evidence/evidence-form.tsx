import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdTranchesNEvidenceBody as Evidence } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { kindsFor } from '../../../parts/acts/evidence-kinds.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { type Fund, held } from '../../../parts/ledger/funds.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { ComponentState } from './component-state.tsx';
import { DocumentKind } from './document-kind.tsx';
import { EvidenceDraft, emptyEvidence, evidenceBody, isFileMissing, proposed } from './evidence-draft.ts';
import { ExpenditureFields } from './expenditure-fields.tsx';

interface Props {
  act: Act<{ tranche: number; body: Evidence }>;
  draft: string;
  convention: Convention;
}

/** The tranche of the evidence, its kind, and then only the fields of that kind. */
export function EvidenceForm({ act, draft: name, convention }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, EvidenceDraft, emptyEvidence());
  const draft = proposed(value, convention);
  const [wasSent, setSent] = useState(false);
  const change = (part: Partial<EvidenceDraft>) => set({ ...value, ...part });
  const distinct = useDistinct(act, draft);
  const { tranches } = useCurrent(convention);
  const funds = tranches.find(({ n }) => n === draft.tranche)?.unjustifiedFunds ?? [];
  const isTooMuch = draft.kind === 'expenditure' && (draft.amount ?? 0) > held(funds, draft.earmark);
  const submit = () => {
    setSent(true);
    const body = evidenceBody(draft, distinct.sent);
    if (body && !isTooMuch) act.start({ tranche: draft.tranche, body });
  };
  const needsDocument = draft.kind !== undefined && (draft.kind !== 'componentStatus' || draft.hasDocument);
  return (
    <Form act={act} onSubmit={submit}>
      <Select
        name="tranche"
        label={t('acts.tranche')}
        value={String(draft.tranche)}
        onChange={(tranche) => change({ tranche: Number(tranche) })}
        options={convention.terms.tranches.map(({ n }) => ({
          value: String(n),
          label: t('acts.trancheNumber', { tranche: n }),
        }))}
        isRequired
      />
      <Choice
        name="kind"
        label={t('acts.evidence.kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={kindsFor(convention).map((kind) => ({
          value: kind,
          label: t(`acts.evidence.kinds.${kind}`),
          hint: t(`acts.evidence.hints.${kind}`),
        }))}
        isRequired
      />
      <KindFields draft={draft} change={change} convention={convention} funds={funds} />
      {needsDocument ? (
        <DocumentFields
          value={draft.document}
          onChange={(part) => change({ document: { ...draft.document, ...part } })}
          isFileMissing={wasSent && isFileMissing(draft)}
        />
      ) : null}
      <ConfirmDistinct distinct={distinct} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.evidence.submit')}
      </Button>
    </Form>
  );
}

interface KindProps {
  draft: ReturnType<typeof proposed>;
  change: (part: Partial<EvidenceDraft>) => void;
  convention: Convention;
  funds: readonly Fund[];
}

/** The fields that evidence of one kind alone has. */
function KindFields({ draft, change, convention, funds }: KindProps) {
  switch (draft.kind) {
    case 'expenditure':
      return <ExpenditureFields draft={draft} change={change} funds={funds} />;
    case 'componentStatus':
      return <ComponentState draft={draft} change={change} convention={convention} />;
    case 'document':
      return <DocumentKind draft={draft} change={change} convention={convention} />;
    default:
      return null;
  }
}
