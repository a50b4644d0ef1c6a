import './compared.css';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdBankStatementAnswer as Comparison } from '../../api/schema.d.ts';
import { Button } from '../../ui/button.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Day, Money } from '../../ui/values.tsx';
import { FindingTable } from './finding-table.tsx';
import { findingsOf } from './findings.ts';

/** What differs first, then what agrees; with the balance of both sides. Takes focus, so that nobody misses it. */
export function Compared({ comparison }: { comparison: Comparison }) {
  const t = useTranslations();
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => summary.current?.focus(), [comparison]);
  const { differing, onlyInBank, onlyInLedger, matched } = findingsOf(comparison);
  const open = differing.length + onlyInBank.length + onlyInLedger.length;
  return (
    <div className="compared">
      <p ref={summary} tabIndex={-1} className={`note ${open > 0 ? 'note-warning' : 'note-good'}`}>
        {t('statement.summary', { matched: matched.length, open })}
      </p>
      <Balance comparison={comparison} />
      <FindingTable name="differing" findings={differing} />
      <FindingTable name="onlyInBank" findings={onlyInBank} />
      <FindingTable name="onlyInLedger" findings={onlyInLedger} />
      <FindingTable name="matched" findings={matched} />
      <div className="actions">
        <Button onPress={() => window.print()}>{t('statement.print')}</Button>
      </div>
    </div>
  );
}

function Balance({ comparison: { from, to, balance } }: { comparison: Comparison }) {
  const t = useTranslations();
  if (from === undefined || to === undefined || balance === undefined) return null;
  const { ledger, statement } = balance;
  const difference = statement === undefined ? undefined : statement - ledger;
  return (
    <div className="panel">
      <p>{t.rich('statement.days', { from: () => <Day value={from} />, to: () => <Day value={to} /> })}</p>
      <Facts>
        <Fact label={t('statement.balance.ledger')}>
          <Money centimes={ledger} />
        </Fact>
        {statement === undefined ? null : (
          <Fact label={t('statement.balance.statement')}>
            <Money centimes={statement} />
          </Fact>
        )}
        {difference === undefined ? null : (
          <Fact label={t('statement.balance.difference')}>
            {difference === 0 ? t('statement.balance.none') : <Money centimes={difference} />}
          </Fact>
        )}
      </Facts>
    </div>
  );
}
