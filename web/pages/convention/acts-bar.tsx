import './acts-bar.css';
import '../../ui/button.css';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { kindsFor } from '../../parts/acts/evidence-kinds.ts';
import {
  BANK_HEADING,
  CALLS_HEADING,
  EVIDENCE_HEADING,
  LIFE_HEADING,
  ORDERS_HEADING,
} from '../../parts/acts/headings.ts';
import { openCalls } from '../../parts/calls/open-calls.ts';
import type { ActName, Convention } from '../../parts/convention/convention.ts';
import { isAsked } from '../../parts/tasks/asked.ts';

/** Links to the acts that the reader can do on this convention now; none for other readers. */
export function ActsBar({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const offers = useOffers(convention);
  const isThere = useMatchRoute()({ to: '/conventions/$id/acts', params: { id: convention.id } }) !== false;
  if (offers.length === 0 || isThere) return null;
  return (
    <nav className="acts-bar" aria-label={t('convention.bar.title')}>
      <ul>
        {offers.map(({ label, hash }) => (
          <li key={label}>
            <Link to="/conventions/$id/acts" params={{ id: convention.id }} hash={hash} className="button">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useOffers(convention: Convention): { label: string; hash: string }[] {
  const t = useTranslations();
  const may = (...acts: ActName[]) => acts.some((act) => convention.possibleActs.includes(act));
  const waits = (kind: Convention['tasks'][number]['kind']) =>
    convention.tasks.filter((task) => task.status === 'open' && task.kind === kind);
  const calls = openCalls(convention.calls).length;
  const offers = [
    {
      isOpen: may('recordReceipt') && calls > 0,
      label: t('convention.bar.calls', { count: calls }),
      hash: CALLS_HEADING,
    },
    {
      isOpen:
        may('preparePayment') && convention.tranches.some(({ availableFunds }) => availableFunds.length > 0),
      label: t('convention.bar.prepare'),
      hash: ORDERS_HEADING,
    },
    {
      isOpen: waits('paymentAuthorisation').some(isAsked),
      label: t('convention.bar.authorise'),
      hash: ORDERS_HEADING,
    },
    {
      isOpen: may('executePayment') && waits('paymentExecution').length > 0,
      label: t('convention.bar.execute'),
      hash: ORDERS_HEADING,
    },
    { isOpen: may('recordTransfer'), label: t('convention.bar.bank'), hash: BANK_HEADING },
    { isOpen: kindsFor(convention).length > 0, label: t('convention.bar.evidence'), hash: EVIDENCE_HEADING },
    {
      isOpen: may('amend', 'suspend', 'resume', 'terminate', 'withdraw', 'close'),
      label: t('convention.bar.life'),
      hash: LIFE_HEADING,
    },
  ];
  return offers.filter(({ isOpen }) => isOpen);
}
