import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type {
  PostConventionsIdBankStatementBody as Body,
  PostConventionsIdBankStatementAnswer as Comparison,
} from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { Section } from '../../parts/convention/section.tsx';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { Compared } from './compared.tsx';
import { StatementForm } from './statement-form.tsx';

/** A bank statement laid beside the ledger. Nothing of it is kept, neither here nor by the API. */
export function BankStatement() {
  return (
    <Area name={['journal', 'statement']}>
      <Shown />
    </Area>
  );
}

function Shown() {
  const t = useTranslations();
  const api = useApi();
  const { id } = useConvention();
  const [comparison, setComparison] = useState<Comparison>();
  const act = useAct({
    send: (body: Body) =>
      read(api.POST('/v1/conventions/{id}/bank-statement', { params: { path: { id } }, body })),
    onDone: setComparison,
  });
  return (
    <Section title={t('statement.title')} lead={t('statement.lead')}>
      <StatementForm act={act} />
      {comparison ? <Compared comparison={comparison} /> : null}
    </Section>
  );
}
