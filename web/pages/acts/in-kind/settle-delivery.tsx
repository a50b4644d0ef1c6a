import '../../../parts/acts/act-buttons.css';
import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../../api/client.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { IN_KIND_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import type { Delivery } from '../../../parts/in-kind/in-kind.tsx';
import { useMeasure } from '../../../parts/in-kind/use-measure.ts';
import { later } from '../../../ui/later.ts';

const ReasonForm = later(() => import('../reason-form.tsx').then((module) => module.ReasonForm));
const ConfirmForm = later(() => import('./confirm-form.tsx').then((module) => module.ConfirmForm));

interface Props {
  convention: Convention;
  delivery: Delivery;
}

type End = 'withdraw' | 'return' | 'reverse';

/** What the reader, of a party, may do about a delivery. */
export function SettleDelivery({ party, ...props }: Props & { party: string }) {
  const { convention, delivery } = props;
  const { status } = delivery;
  const may = (act: Convention['possibleActs'][number]) => convention.possibleActs.includes(act);
  const isReceiver = receiverOf(convention, delivery) === party;
  const isDeclared = status === 'declared';
  return (
    <div className="acts-buttons">
      {isDeclared && isReceiver && may('confirmDelivery') ? <Confirm {...props} /> : null}
      {isDeclared && isReceiver && may('returnDelivery') ? <WithReason {...props} end="return" /> : null}
      {status === 'confirmed' && isReceiver && may('returnDelivery') ? (
        <WithReason {...props} end="reverse" />
      ) : null}
      {isDeclared && delivery.party === party && may('withdrawDelivery') ? (
        <WithReason {...props} end="withdraw" />
      ) : null}
    </div>
  );
}

function receiverOf({ inKind }: Convention, { pledge: id }: Delivery): string | undefined {
  return inKind.find(({ pledge }) => pledge === id)?.receiver;
}

function pathOf({ convention, delivery }: Props, key: string) {
  return {
    params: {
      path: { id: convention.id, deliveryId: delivery.id },
      header: { 'Idempotency-Key': key },
    },
  };
}

function Confirm(props: Props) {
  const { convention, delivery } = props;
  const t = useTranslations();
  const api = useApi();
  const measure = useMeasure();
  const draft = `confirmation:${convention.id}:${delivery.id}`;
  return (
    <ActButton
      label={t('inKind.confirm.open')}
      about={measure(delivery)}
      title={t('inKind.confirm.title')}
      draft={draft}
      done={t('inKind.confirm.done')}
      headingId={IN_KIND_HEADING}
      kind="primary"
      send={(_: undefined, key) =>
        read(
          api.POST('/v1/conventions/{id}/deliveries/{deliveryId}/confirmation', {
            ...pathOf(props, key),
            body: {},
          }),
        )
      }
    >
      {(act) => <ConfirmForm act={act} delivery={delivery} />}
    </ActButton>
  );
}

/** A wrong delivery: withdrawn by its party, returned by who receives it, or reversed once it was confirmed. */
function WithReason({ end, ...props }: Props & { end: End }) {
  const { convention, delivery } = props;
  const t = useTranslations();
  const api = useApi();
  const measure = useMeasure();
  const draft = `${end}-delivery:${convention.id}:${delivery.id}`;
  return (
    <ActButton
      label={t(`inKind.${end}.open`)}
      about={measure(delivery)}
      title={t(`inKind.${end}.title`)}
      draft={draft}
      done={t(`inKind.${end}.done`)}
      headingId={IN_KIND_HEADING}
      send={(body: { reason: string }, key) => sendEnd(api, end, { ...pathOf(props, key), body })}
    >
      {(act) => (
        <ReasonForm
          act={act}
          draft={draft}
          follows={t(`inKind.${end}.follows`)}
          submit={t(`inKind.${end}.open`)}
          isFinal={false}
        />
      )}
    </ActButton>
  );
}

function sendEnd(api: Api, end: End, request: ReturnType<typeof pathOf> & { body: { reason: string } }) {
  return end === 'withdraw'
    ? read(api.POST('/v1/conventions/{id}/deliveries/{deliveryId}/withdrawal', request))
    : read(api.POST('/v1/conventions/{id}/deliveries/{deliveryId}/return', request));
}
