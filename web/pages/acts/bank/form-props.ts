import type {
  PostConventionsIdPaymentOrdersOrderIdRefusalBody,
  PostConventionsIdPaymentOrdersOrderIdReturnsBody,
} from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import type { Convention } from '../../../parts/convention/convention.ts';

/** What the forms of the bank's movements are given. */

export interface FormProps<Input> {
  act: Act<Input>;
  draft: string;
  convention: Convention;
}

export interface PartyFormProps<Input> extends FormProps<Input> {
  party: string;
}

/** What is sent about one payment order. */
export interface OfOrder<Body> {
  order: string;
  body: Body;
}
export type PaymentReturn = PostConventionsIdPaymentOrdersOrderIdReturnsBody;
export type PaymentRefusal = PostConventionsIdPaymentOrdersOrderIdRefusalBody;
