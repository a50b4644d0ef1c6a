import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdCallsCallIdReceiptsBody as Receipt } from '../../../api/schema.d.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { CALLS_HEADING } from '../../../parts/acts/headings.ts';
import { openCalls } from '../../../parts/calls/open-calls.ts';
import type { Call, Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { later } from '../../../ui/later.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Day, Money, Words } from '../../../ui/values.tsx';
import { ChangeCall } from './change-call.tsx';

const ReceiptForm = later(() => import('./receipt-form.tsx').then((module) => module.ReceiptForm));

/** The calls for funds that are not paid in full: who owes what, since when, and the receipts on them. */
export function Calls({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const format = useFormat();
  const open = openCalls(convention.calls);
  const { ownDue } = convention;
  if (convention.calls.length === 0) return null;
  return (
    <ActSection id={CALLS_HEADING} title={t('acts.calls.title')}>
      {open.length === 0 ? <p>{t('acts.calls.none')}</p> : null}
      {ownDue > 0 ? (
        <p className="note note-warning">
          <Icon name="clock" />
          <span>{t('acts.calls.yours', { amount: format.money(ownDue) })}</span>
        </p>
      ) : null}
      {open.length === 0 ? null : <CallTable convention={convention} open={open} />}
    </ActSection>
  );
}

function CallTable({ convention, open }: { convention: Convention; open: readonly Call[] }) {
  const t = useTranslations();
  return (
    <Table
      caption={t('acts.calls.caption')}
      isCaptionHidden
      empty={t('acts.calls.none')}
      rows={open}
      rowKey={({ id }) => id}
      columns={useColumns(convention)}
    />
  );
}

function useColumns(convention: Convention): Column<Call>[] {
  const t = useTranslations();
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  const mayRecord = convention.possibleActs.includes('recordReceipt');
  const mayPropose = convention.possibleActs.includes('proposeResolution');
  return [
    {
      key: 'party',
      label: t('acts.party'),
      cell: (call) => <Words>{party(call.party)}</Words>,
      isHeading: true,
    },
    {
      key: 'tranche',
      label: t('acts.tranche'),
      cell: (call) => String(call.tranche),
    },
    {
      key: 'for',
      label: t('acts.for'),
      cell: (call) => <Words>{terms.targetGroup(call.earmark)}</Words>,
    },
    {
      key: 'amount',
      label: t('acts.calls.asked'),
      cell: (call) => <Money centimes={call.amount} />,
      isNumber: true,
    },
    {
      key: 'outstanding',
      label: t('acts.calls.outstanding'),
      cell: ({ outstanding }) => <Money centimes={outstanding} />,
      isNumber: true,
    },
    {
      key: 'since',
      label: t('acts.calls.since'),
      cell: ({ askedAt }) => (askedAt ? <Day value={askedAt} /> : null),
    },
    { key: 'due', label: t('acts.calls.due'), cell: (row) => <Due {...row} /> },
    ...(mayRecord || mayPropose
      ? [
          {
            key: 'act',
            label: t('acts.act'),
            isAct: true,
            cell: (call: Call) => (
              <>
                {mayRecord ? <RecordReceipt convention={convention} call={call} /> : null}
                {mayPropose && call.status === 'open' ? (
                  <ChangeCall convention={convention} call={call} />
                ) : null}
              </>
            ),
          },
        ]
      : []),
  ];
}

function Due({ status, dueAt }: Call) {
  const t = useTranslations();
  const format = useFormat();
  const now = Date.now();
  if (status === 'cancelled') return <Badge tone="neutral">{t('acts.calls.cancelled')}</Badge>;
  if (dueAt === undefined) return null;
  return <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>;
}

function RecordReceipt({ convention, call }: { convention: Convention; call: Call }) {
  const t = useTranslations();
  const api = useApi();
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  const draft = `receipt:${convention.id}:${call.id}:${call.received}`;
  return (
    <ActButton
      label={t('acts.receipt.open')}
      about={[party(call.party), terms.targetGroup(call.earmark)].map(isolate).join(' · ')}
      title={t('acts.receipt.title')}
      draft={draft}
      done={t('acts.receipt.done')}
      headingId={CALLS_HEADING}
      send={(body: Receipt, key) =>
        read(
          api.POST('/v1/conventions/{id}/calls/{callId}/receipts', {
            params: { path: { id: convention.id, callId: call.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) => <ReceiptForm act={act} draft={draft} convention={convention} call={call} />}
    </ActButton>
  );
}
