/**
 * What a field can be refused for beyond its type and length. The key is the stable code of the field's error. A
 * schema names it as the error of its check; the API says it in the reader's language.
 */
export const FAULTS = {
  dayOutOfRange: {
    ar: 'يجب أن يكون التاريخ بين 2000-01-01 و2100-12-31.',
    fr: 'La date doit être comprise entre 2000-01-01 et 2100-12-31.',
    en: 'The date must be between 2000-01-01 and 2100-12-31.',
  },
  linkIncomplete: {
    ar: 'اكتبوا الرابط كاملاً، من https إلى نهايته، مع اسم الموقع.',
    fr: 'Écrivez le lien en entier, de https à la fin, avec le nom du site.',
    en: 'Write the whole link, from https to its end, with the name of the site.',
  },
  linkWithCredentials: {
    ar: 'يحمل الرابط اسم مستخدم أو كلمة سر. احذفوا ما قبل @ ثم أعيدوا الإرسال.',
    fr: 'Le lien contient un identifiant ou un mot de passe. Retirez ce qui précède @, puis renvoyez.',
    en: 'The link carries a user name or a password. Remove what stands before @ and send again.',
  },
  linkNotPlain: {
    ar: 'في الرابط مسافات أو رموز غير ظاهرة تغير قراءته. انسخوا العنوان من جديد ثم أعيدوا الإرسال.',
    fr: 'Le lien contient des espaces ou des signes invisibles qui en changent la lecture. Recopiez l’adresse, puis renvoyez.',
    en: 'The link has spaces or invisible marks that change how it reads. Copy the address anew and send again.',
  },
} as const;

type Fault = keyof typeof FAULTS;

/** The error of a check, by its code. */
export const fault = (code: Fault): { error: Fault } => ({ error: code });
