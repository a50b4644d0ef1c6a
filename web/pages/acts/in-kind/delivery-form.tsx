import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdDeliveriesBody as Body } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { Area } from '../../../i18n/area.tsx';
import { today } from '../../../i18n/format.ts';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import type { InKind } from '../../../parts/in-kind/in-kind.tsx';
import { useMeasure } from '../../../parts/in-kind/use-measure.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { MoneyField, QuantityField } from '../../../ui/number-field.tsx';
import { DeliveryDraft, deliveryBody, firstDelivery } from './delivery-draft.ts';

interface Props {
  act: Act<Body>;
  draft: string;
  convention: Convention;
  row: InKind;
}

/** The day of the hand-over, how much, and the minutes that say so. */
export function DeliveryForm(props: Props) {
  return (
    <Area name="inKind">
      <Fields {...props} />
    </Area>
  );
}

function Fields({ act, draft: name, convention, row }: Props) {
  const t = useTranslations();
  const { party } = useNamesOf(convention);
  const [wasSent, setSent] = useState(false);
  const { value, set } = useDraft(name, DeliveryDraft, firstDelivery(row.left, today()));
  const distinct = useDistinct(act, value);
  const change = (part: Partial<DeliveryDraft>) => set({ ...value, ...part });
  const submit = () => {
    setSent(true);
    const body = deliveryBody(row.pledge, value);
    if (body) act.start({ ...body, ...distinct.sent });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('inKind.declare.follows', { party: party(row.receiver) })}</p>
      <DateField
        name="date"
        label={t('inKind.declare.date')}
        value={value.date}
        onChange={(date) => change({ date })}
        isRequired
      />
      <Sizes convention={convention} row={row} value={value} onChange={change} />
      <DocumentFields
        value={value.document}
        onChange={(part) => change({ document: { ...value.document, ...part } })}
        isFileMissing={wasSent}
      />
      <ConfirmDistinct distinct={distinct} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('inKind.declare.submit')}
      </Button>
    </Form>
  );
}

interface SizesProps {
  convention: Convention;
  row: InKind;
  value: DeliveryDraft;
  onChange: (part: Partial<DeliveryDraft>) => void;
}

/** The quantity where one is left, and the value where one is: left empty, it follows from the quantity. */
function Sizes({ convention, row: { pledge, left }, value, onChange }: SizesProps) {
  const t = useTranslations();
  const measure = useMeasure();
  const { unit = 'piece' } = convention.pledges.find(({ id }) => id === pledge) ?? {};
  const isCounted = left.quantity > 0;
  return (
    <>
      {isCounted ? (
        <QuantityField
          name="quantity"
          label={t('inKind.declare.quantity', { unit: t(`terms.unit.${unit}`) })}
          hint={t('inKind.declare.left', { measure: measure({ quantity: left.quantity, unit }) })}
          value={value.quantity}
          onChange={(quantity) => onChange({ quantity })}
          minimum={1}
          maximum={left.quantity}
          isRequired
        />
      ) : null}
      {left.amount > 0 ? (
        <MoneyField
          name="amount"
          label={t('inKind.declare.value')}
          hint={
            isCounted
              ? t('inKind.declare.valueHint')
              : t('inKind.declare.left', { measure: measure({ amount: left.amount }) })
          }
          value={value.amount}
          onChange={(amount) => onChange({ amount })}
          minimum={1}
          maximum={left.amount}
          isRequired={!isCounted}
        />
      ) : null}
    </>
  );
}
