import { Refusal } from '../kernel/refusal.ts';
import type { Given } from '../kernel/sentence.ts';

/** The refusals of the store alone: the same shape as the domain's refusals. */
export const STORE_REFUSALS = {
  idempotencyKeyReused: {
    status: 422,
    ar: 'سبق استعمال مفتاح عدم التكرار هذا مع طلب آخر. استعملوا مفتاحاً جديداً.',
    fr: "Cette clé d'idempotence a déjà servi à une autre demande. Prenez-en une nouvelle.",
    en: 'This idempotency key has already served another request. Use a new one.',
  },
  versionMismatch: {
    status: 412,
    ar: 'تغير الملف منذ قراءتكم له (النسخة الحالية {actual}). أعيدوا قراءته ثم أرسلوا طلبكم من جديد.',
    fr: 'Le dossier a changé depuis votre lecture (version actuelle {actual}). Relisez-le, puis renvoyez.',
    en: 'The file has changed since you read it (now version {actual}). Read it again, then resend.',
  },
  tooBusy: {
    status: 503,
    ar: 'عدد الطلبات كبير في هذه اللحظة. أعيدوا المحاولة بعد ثوان بالمفتاح نفسه، ولن ينفذ شيء مرتين.',
    fr: 'Trop de demandes arrivent en ce moment. Réessayez dans quelques secondes avec la même clé : rien ne sera fait deux fois.',
    en: 'Too many requests arrive at this moment. Try again in a few seconds with the same key: nothing is done twice.',
  },
  cursorInvalid: {
    status: 400,
    ar: 'مؤشر الصفحة غير صالح. ابدؤوا من الصفحة الأولى.',
    fr: "Le curseur de page n'est pas valable. Reprenez à la première page.",
    en: 'The page cursor is not valid. Start from the first page.',
  },
} as const;

export type StoreRefusalCode = keyof typeof STORE_REFUSALS;

/** A refusal of the store, with every detail of its sentence: nothing was written. */
export class StoreRefusal<C extends StoreRefusalCode = StoreRefusalCode> extends Refusal {
  override readonly name: string = 'StoreRefusal';

  constructor(code: C, ...[details]: Given<(typeof STORE_REFUSALS)[C], { actual: number }>) {
    super(code, details ?? {});
  }
}
