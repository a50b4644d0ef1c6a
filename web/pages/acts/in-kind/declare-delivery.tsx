import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdDeliveriesBody as Body } from '../../../api/schema.d.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { IN_KIND_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import type { InKind } from '../../../parts/in-kind/in-kind.tsx';
import { later } from '../../../ui/later.ts';

const DeliveryForm = later(() => import('./delivery-form.tsx').then((module) => module.DeliveryForm));

/** Declaring a part of what one's party has promised as delivered. */
export function DeclareDelivery({ convention, row }: { convention: Convention; row: InKind }) {
  const t = useTranslations();
  const api = useApi();
  const draft = `delivery:${convention.id}:${row.pledge}:${row.left.amount}:${row.left.quantity}`;
  const { description, nature = 'inKind' } = convention.pledges.find(({ id }) => id === row.pledge) ?? {};
  return (
    <ActButton
      label={t('inKind.declare.open')}
      about={description ?? t(`terms.nature.${nature}`)}
      title={t('inKind.declare.open')}
      draft={draft}
      done={t('inKind.declare.done')}
      headingId={IN_KIND_HEADING}
      send={(body: Body, key) =>
        read(
          api.POST('/v1/conventions/{id}/deliveries', {
            params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) => <DeliveryForm act={act} draft={draft} convention={convention} row={row} />}
    </ActButton>
  );
}
