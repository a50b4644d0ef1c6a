import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdTransfersBody as Acceptance } from '../../../api/schema.d.ts';
import { Area } from '../../../i18n/area.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { TRANSFERS_HEADING } from '../../../parts/acts/headings.ts';
import { acceptable, mayReprogramme, withdrawable } from '../../../parts/acts/transferable.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { sum } from '../../../parts/ledger/sum.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useSendProposal } from '../use-send-proposal.ts';
import { AcceptForm } from './accept-form.tsx';
import { ReprogrammeForm } from './reprogramme-form.tsx';

const amountOf = ({ parts }: { parts: readonly { amount: number }[] }) =>
  sum(parts.map(({ amount }) => amount));

/** Money between conventions: reprogrammed here, accepted there, withdrawn as long as it is not accepted. */
export function TransferActs({ convention }: { convention: Convention }) {
  const t = useTranslations();
  return (
    <ActSection id={TRANSFERS_HEADING} title={t('transfers.title')} hint={t('transfers.hint')}>
      {acceptable(convention).map((transfer) => (
        <Announced
          key={`${transfer.source}/${transfer.reservation}`}
          convention={convention}
          transfer={transfer}
        />
      ))}
      {withdrawable(convention).map((reservation) => (
        <Held key={reservation.number} convention={convention} reservation={reservation} />
      ))}
      {mayReprogramme(convention) ? <Propose convention={convention} /> : null}
    </ActSection>
  );
}

/** Money on its way, and what may be done about it. */
function Said({ said, children }: { said: string; children: ReactNode }) {
  return (
    <div>
      <p>{said}</p>
      {children}
    </div>
  );
}

interface AnnouncedProps {
  convention: Convention;
  transfer: Convention['transfersIn'][number];
}

function Announced({ convention, transfer }: AnnouncedProps) {
  const t = useTranslations();
  const api = useApi();
  const format = useFormat();
  const { source, sourceNumber, reservation } = transfer;
  const draft = `transfer:${convention.id}:${source}:${reservation}`;
  const amount = format.money(amountOf(transfer));
  const said = t('transfers.announced', { amount, number: sourceNumber });
  return (
    <Said said={said}>
      <ActButton
        label={t('transfers.accept.open')}
        title={said}
        about={said}
        draft={draft}
        done={t('transfers.accept.done')}
        headingId={TRANSFERS_HEADING}
        send={(body: Acceptance, key) =>
          read(
            api.POST('/v1/conventions/{id}/transfers', {
              params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
      >
        {(act) => (
          <Area name="transfers">
            <AcceptForm act={act} draft={draft} of={{ source, reservation }} />
          </Area>
        )}
      </ActButton>
    </Said>
  );
}

interface HeldProps {
  convention: Convention;
  reservation: Convention['reservations'][number];
}

function Held({ convention, reservation }: HeldProps) {
  const t = useTranslations();
  const api = useApi();
  const format = useFormat();
  const { number, targetNumber, tranche } = reservation;
  const draft = `reservation:${convention.id}:${number}`;
  const amount = format.money(amountOf(reservation));
  const said = t('transfers.held', { amount, number: targetNumber, tranche });
  return (
    <Said said={said}>
      <ActButton
        label={t('transfers.withdraw.open')}
        title={said}
        about={said}
        draft={draft}
        done={t('transfers.withdraw.done')}
        headingId={TRANSFERS_HEADING}
        send={(body: { reason: string }, key) =>
          read(
            api.POST('/v1/conventions/{id}/reservations/{n}/withdrawal', {
              params: {
                path: { id: convention.id, n: String(number) },
                header: { 'Idempotency-Key': key },
              },
              body,
            }),
          )
        }
      >
        {(act) => (
          <ReasonForm
            act={act}
            draft={draft}
            follows={t('transfers.withdraw.follows')}
            submit={t('transfers.withdraw.submit')}
            isFinal={false}
          />
        )}
      </ActButton>
    </Said>
  );
}

function Propose({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const send = useSendProposal(convention.id);
  const draft = `reprogramme:${convention.id}`;
  return (
    <ActButton
      label={t('transfers.propose.open')}
      title={t('transfers.propose.open')}
      draft={draft}
      done={t('acts.proposal.done')}
      headingId={TRANSFERS_HEADING}
      send={send}
    >
      {(act) => (
        <Area name="transfers">
          <ReprogrammeForm act={act} draft={draft} convention={convention} />
        </Area>
      )}
    </ActButton>
  );
}
