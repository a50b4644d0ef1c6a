import type { FieldFault } from '../../../kernel/refusal.ts';
import { ORDER_FIELDS, type OrderField } from '../order-fields.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuseFields } from '../refuse.ts';
import type { PaymentOrder } from './records.ts';

/** What an accountant needs on a payment order beside payee, component and amount. */

interface Requiring {
  requiredOrderFields: readonly OrderField[];
}

/** Refuses an order that lacks what its convention or its stage requires; each missing field is named. */
export function assertOrderComplete(
  order: Pick<PaymentOrder, 'lines' | 'budgetLine'>,
  ...requiring: readonly Requiring[]
): void {
  const required = ORDER_FIELDS.filter((field) =>
    requiring.some(({ requiredOrderFields }) => requiredOrderFields.includes(field)),
  );
  const missing = required.flatMap((field) => missingIn(order, field));
  if (missing.length > 0) throw refuseFields('orderIncomplete', missing);
}

function missingIn(
  { lines, budgetLine }: Pick<PaymentOrder, 'lines' | 'budgetLine'>,
  field: OrderField,
): FieldFault[] {
  if (field === 'budgetLine')
    return budgetLine === undefined ? [{ path: field, why: phrase('orderLacks', { field }) }] : [];
  return lines.flatMap((line, index) =>
    line[field] === undefined
      ? [{ path: `lines.${index}.${field}`, why: phrase('orderLineLacks', { field, place: index + 1 }) }]
      : [],
  );
}
