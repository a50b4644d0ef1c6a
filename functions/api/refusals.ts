import { Refusal } from '../kernel/refusal.ts';
import type { Given, Name } from '../kernel/sentence.ts';

/** The refusals of the HTTP boundary alone: the same shape as the domain's and the store's refusals. */
export const API_REFUSALS = {
  routeUnknown: {
    status: 404,
    ar: 'لا وجود لهذا العنوان في الواجهة. تحققوا منه، والعناوين كلها في /docs.',
    fr: "Cette adresse n'existe pas dans l'API. Vérifiez-la ; toutes les adresses sont à /docs.",
    en: 'The API has no such address. Check it; all addresses are at /docs.',
  },
  methodNotAllowed: {
    status: 405,
    ar: 'لهذا العنوان طرق أخرى: {allowed}. استعملوا إحداها.',
    fr: 'Cette adresse a d’autres méthodes : {allowed}. Utilisez l’une d’elles.',
    en: 'This address has other methods: {allowed}. Use one of them.',
  },
  bodyNotJson: {
    status: 400,
    ar: 'محتوى الطلب ليس JSON سليماً بترميز UTF-8. صححوه ثم أعيدوا الإرسال.',
    fr: "Le corps de la requête n'est pas du JSON valable en UTF-8. Corrigez-le, puis renvoyez.",
    en: 'The request body is not valid JSON in UTF-8. Correct it and send again.',
  },
  bodyInvalid: {
    status: 400,
    ar: 'في الطلب حقول ناقصة أو غير صالحة. صححوا الحقول المذكورة.',
    fr: 'Des champs manquent ou ne sont pas valables. Corrigez les champs indiqués.',
    en: 'Fields are missing or not valid. Correct the fields named.',
  },
  bodyTooLarge: {
    status: 413,
    ar: 'محتوى الطلب أكبر من {largest} بايت. قلصوه.',
    fr: 'Le corps de la requête dépasse {largest} octets. Réduisez-le.',
    en: 'The request body is larger than {largest} bytes. Send less.',
  },
  contentTypeUnsupported: {
    status: 415,
    ar: 'أرسلوا المحتوى بنوع application/json.',
    fr: 'Envoyez le corps en application/json.',
    en: 'Send the body as application/json.',
  },
  contentTypeNotCsv: {
    status: 415,
    ar: 'أرسلوا الملف بنوع text/csv.',
    fr: 'Envoyez le fichier en text/csv.',
    en: 'Send the file as text/csv.',
  },
  queryInvalid: {
    status: 400,
    ar: 'في العنوان معاملات مجهولة أو غير صالحة. صححوا المعاملات المذكورة.',
    fr: "Des paramètres de l'adresse sont inconnus ou non valables. Corrigez ceux indiqués.",
    en: 'Parameters of the address are unknown or not valid. Correct those named.',
  },
  idempotencyKeyMissing: {
    status: 400,
    ar: 'أضيفوا ترويسة Idempotency-Key من 1 إلى 128 حرفاً لاتينياً، جديدة لكل إجراء.',
    fr: "Ajoutez l'en-tête Idempotency-Key (1 à 128 caractères ASCII visibles), nouveau pour chaque acte.",
    en: 'Add the header Idempotency-Key (1 to 128 visible ASCII characters), new for each act.',
  },
  preconditionRequired: {
    status: 428,
    ar: 'أضيفوا ترويسة If-Match بقيمة ETag التي قرأتموها، حتى لا يضيع تعديل غيركم.',
    fr: "Ajoutez l'en-tête If-Match avec l'ETag que vous avez lu, pour ne rien écraser.",
    en: 'Add the header If-Match with the ETag that you read, so that nobody’s change is lost.',
  },
  ifMatchInvalid: {
    status: 400,
    ar: 'قيمة If-Match غير صالحة. استعملوا ETag كما قرأتموها، مثل "12".',
    fr: 'If-Match n’est pas valable. Reprenez l’ETag tel que lu, par exemple "12".',
    en: 'If-Match is not valid. Use the ETag as you read it, such as "12".',
  },
  identityIncomplete: {
    status: 403,
    ar: 'لا يحمل حسابكم طرفاً أو صفة. اطلبوا من المسؤول إتمامه.',
    fr: "Votre compte n'a ni partie ni rôle. Demandez à l'administrateur de le compléter.",
    en: 'Your account has no party or role. Ask your administrator to complete it.',
  },
  rolesUnknown: {
    status: 403,
    ar: 'في حسابكم صفة غير معروفة: {unknown}. لا يؤخذ بأي صفة حتى تصحح. اطلبوا من مسؤول النظام كتابة الصفات هكذا: {known}.',
    fr: "Votre compte porte un rôle inconnu : {unknown}. Aucun rôle ne vaut tant qu'il n'est pas corrigé. Demandez à l'administrateur d'écrire les rôles ainsi : {known}.",
    en: 'Your account has an unknown role: {unknown}. No role counts until it is corrected. Ask your administrator to write roles as: {known}.',
  },
  partyUnclear: {
    status: 403,
    ar: 'لا يدل حسابكم على طرف واحد: «{party}». اطلبوا من مسؤول النظام كتابة معرّف طرف واحد.',
    fr: "Votre compte ne désigne pas une seule partie : « {party} ». Demandez à l'administrateur d'y écrire l'identifiant d'une seule partie.",
    en: 'Your account does not name a single party: "{party}". Ask your administrator to write the identifier of one party.',
  },
  organisationSuspended: {
    status: 403,
    ar: 'هيئتكم «{party}» معلقة في السجل، فلم يُسجَّل شيء. اطلبوا من مسؤول النظام رفع تعليقها، ثم أعيدوا الإرسال.',
    fr: 'Votre organisation « {party} » est suspendue dans le registre : rien n’a été enregistré. Demandez à l’administrateur de lever la suspension, puis renvoyez.',
    en: 'Your organisation "{party}" is suspended in the register, and nothing was recorded. Ask your administrator to lift the suspension, then send again.',
  },
  internalError: {
    status: 500,
    ar: 'وقع خلل من جهتنا ولم يضع شيء. أعيدوا المحاولة بالمفتاح نفسه، وأبلغوا بالمرجع {correlation}.',
    fr: "Une erreur est survenue de notre côté ; rien n'est perdu. Réessayez avec la même clé et signalez la référence {correlation}.",
    en: 'Something failed on our side; nothing is lost. Try again with the same key, and report reference {correlation}.',
  },
} as const;

/** The types of the details in these sentences, by their names. */
type ApiDetails = {
  allowed: Name;
  correlation: Name;
  known: readonly Name[];
  largest: number;
  party: Name;
  unknown: readonly Name[];
};

type ApiRefusalCode = keyof typeof API_REFUSALS;

/** A field that was refused: its path, and why, in the reader's language. */
export interface FieldError {
  path: string;
  /** Stable, where the domain has a name for the fault. */
  code?: string;
  message: string;
}

/** A refusal of the HTTP boundary, with every detail of its sentence: `throw new ApiRefusal('bodyNotJson')`. */
export class ApiRefusal<C extends ApiRefusalCode = ApiRefusalCode> extends Refusal {
  override readonly name: string = 'ApiRefusal';
  fields: readonly FieldError[] = [];
  /** Further headers of the answer. */
  headers: Readonly<Record<string, string>> = {};

  constructor(code: C, ...[details]: Given<(typeof API_REFUSALS)[C], ApiDetails>) {
    super(code, details ?? {});
  }

  /** The same refusal, which says of each of these fields why. */
  of(fields: readonly FieldError[]): this {
    this.fields = fields;
    return this;
  }

  /** The same refusal, with these headers. */
  with(headers: Readonly<Record<string, string>>): this {
    this.headers = headers;
    return this;
  }
}
