import { later } from '../../../ui/later.ts';

/** The forms of the bank's movements: they are fetched when one of them is opened. */

export const TransferForm = later(() => import('./transfer-form.tsx').then((form) => form.TransferForm));
export const ApplyForm = later(() => import('./apply-form.tsx').then((form) => form.ApplyForm));
export const SendBackForm = later(() => import('./send-back-form.tsx').then((form) => form.SendBackForm));
export const IncomeForm = later(() => import('./income-form.tsx').then((form) => form.IncomeForm));
export const ChargeForm = later(() => import('./charge-form.tsx').then((form) => form.ChargeForm));
export const CoverForm = later(() => import('./cover-form.tsx').then((form) => form.CoverForm));
export const PaymentReturnForm = later(() =>
  import('./payment-return-form.tsx').then((form) => form.PaymentReturnForm),
);
export const PaymentRefusalForm = later(() =>
  import('./payment-refusal-form.tsx').then((form) => form.PaymentRefusalForm),
);
