import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { GetConventionsIdLedgerAnswer as Ledger } from '../../../api/schema.d.ts';
import { BANK_HEADING } from '../../../parts/acts/headings.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Money } from '../../../ui/values.tsx';

type Figures = Pick<Ledger, 'bankBalance' | 'totals'>;

/** What the bank should have by the ledger on the day that is looked at, and what it consists of. */
export function Account({ bankBalance, totals }: Figures) {
  const t = useTranslations();
  const { id, possibleActs } = useConvention();
  const { unallocated, income, uncovered } = totals;
  const parts = { unallocated, income, uncovered };
  return (
    <section className="panel" aria-labelledby="account">
      <h4 id="account">{t('journal.account.title')}</h4>
      <Facts>
        <Fact label={t('journal.account.balance')}>
          <strong>
            <Money centimes={bankBalance} />
          </strong>
        </Fact>
        {PARTS.map((part) =>
          parts[part] === 0 ? null : (
            <Fact key={part} label={t(`journal.account.${part}`)}>
              <Money centimes={parts[part]} />
            </Fact>
          ),
        )}
      </Facts>
      <div className="actions">
        <Link to="/conventions/$id/statement" params={{ id }} className="button">
          {t('journal.account.statement')}
        </Link>
        {possibleActs.includes('recordTransfer') ? (
          <Link
            to="/conventions/$id/acts"
            params={{ id }}
            hash={BANK_HEADING}
            className="button button-quiet"
          >
            {t('conventionPage.bar.bank')}
          </Link>
        ) : null}
      </div>
    </section>
  );
}

const PARTS = ['unallocated', 'income', 'uncovered'] as const;
