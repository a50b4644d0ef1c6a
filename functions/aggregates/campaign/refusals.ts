import { KERNEL_PHRASES, KERNEL_REFUSALS } from '../../kernel/refusals.ts';
import { IMPORT_PHRASES } from '../shared/import/sentences.ts';

/** The refusals of campaigns besides those of every aggregate. */
export const REFUSALS = {
  ...KERNEL_REFUSALS,
  campaignKnown: {
    status: 409,
    ar: 'لهذه الجهة حملة لسنة {year} أصلاً. افتحوها.',
    fr: 'Cette région a déjà une campagne pour {year}. Ouvrez-la.',
    en: 'This region already has a campaign for {year}. Open it.',
  },
  campaignInconsistent: {
    status: 422,
    ar: 'في طلب المعطيات خلل: {what}. صححوه ثم أعيدوا الإرسال.',
    fr: 'La demande de données est incohérente : {what}. Corrigez-la, puis renvoyez-la.',
    en: 'The request for figures is inconsistent: {what}. Correct it and send again.',
  },
  figuresRefused: {
    status: 422,
    ar: 'لم تُقبل المعطيات ولم يُسجَّل منها شيء: {what}. صححوها ثم أعيدوا الإرسال.',
    fr: "Les données n'ont pas été acceptées, et rien n'en est enregistré : {what}. Corrigez-les, puis renvoyez-les.",
    en: 'The figures were not accepted, and nothing of them is recorded: {what}. Correct them and send again.',
  },
  importOvertaken: {
    status: 412,
    ar: 'تغيرت المعطيات منذ المعاينة. أعيدوا المعاينة ثم أرسلوا.',
    fr: 'Les données ont changé depuis l’essai. Refaites l’essai, puis envoyez.',
    en: 'The figures have changed since the dry run. Make the dry run again, then send.',
  },
  sourceUnknown: {
    status: 404,
    ar: 'لم تُطلب من «{source}» معطيات في هذه الحملة.',
    fr: 'Rien n’est demandé à « {source} » dans cette campagne.',
    en: 'Nothing is asked of "{source}" in this campaign.',
  },
  nothingSubmitted: {
    status: 409,
    ar: 'ليس لدى «{source}» معطيات تنتظر القبول في هذه الأماكن.',
    fr: 'Aucune donnée de « {source} » n’attend d’être acceptée pour ces lieux.',
    en: 'No figures of "{source}" wait to be accepted for these places.',
  },
  requestsOpen: {
    status: 409,
    ar: 'لا يمكن التثبيت بعد: {what}.',
    fr: 'La campagne ne peut pas encore être arrêtée : {what}.',
    en: 'The campaign cannot be frozen yet: {what}.',
  },
  alreadyRequested: {
    status: 409,
    ar: 'طُلبت من «{source}» معطيات هذا المكان أصلاً.',
    fr: 'Ces données sont déjà demandées à « {source} » pour ce lieu.',
    en: 'These figures are already asked of "{source}" for this place.',
  },
  correctionUnknown: {
    status: 404,
    ar: 'لا وجود لهذا التصحيح في الحملة.',
    fr: 'Cette correction n’existe pas dans la campagne.',
    en: 'This correction does not exist in the campaign.',
  },
  correctionClosed: {
    status: 409,
    ar: 'سبق البت في هذا التصحيح ({status}).',
    fr: 'Cette correction a déjà été tranchée ({status}).',
    en: 'This correction has already been settled ({status}).',
  },
  correctionOpen: {
    status: 409,
    ar: 'لدى «{source}» تصحيح لم يُبت فيه بعد. انتظروا البت فيه أو اسحبوه.',
    fr: 'Une correction de « {source} » n’est pas encore tranchée. Attendez, ou retirez-la.',
    en: 'A correction of "{source}" is not settled yet. Wait for it, or withdraw it.',
  },
  correctionChangesNothing: {
    status: 422,
    ar: 'لا يغير التصحيح شيئاً من النسخة الحالية.',
    fr: 'La correction ne change rien à la version en cours.',
    en: 'The correction changes nothing of the present version.',
  },
  versionsTooMany: {
    status: 409,
    ar: 'لهذه الحملة {most} نسخة، وهو الحد الأقصى.',
    fr: 'La campagne a {most} versions, le maximum.',
    en: 'The campaign has {most} versions, the most there may be.',
  },
  versionPublished: {
    status: 409,
    ar: 'كل النسخ منشورة.',
    fr: 'Toutes les versions sont publiées.',
    en: 'Every version is published.',
  },
} as const;

/** The sentences within these: what exactly is wrong, and where. */
export const PHRASES = {
  ...KERNEL_PHRASES,
  ...IMPORT_PHRASES,
  sourceMerged: {
    ar: 'أُدمجت «{source}» في «{successor}»: اذكروا تلك',
    fr: '« {source} » a été fusionnée dans « {successor} » : nommez celle-là',
    en: '"{source}" was merged into "{successor}": name that one',
  },
  notRegistered: {
    ar: '«{source}» ليست في سجل الهيئات أو هي معلقة',
    fr: '« {source} » n’est pas au registre, ou y est suspendue',
    en: '"{source}" is not in the register, or is suspended',
  },
  notOfKind: {
    ar: '«{source}» ليست {kind} لهذه الجهة',
    fr: '« {source} » n’est pas {kind} de cette région',
    en: '"{source}" is not the {kind} of this region',
  },
  mayReportNothing: {
    ar: 'لا يحق لـ«{source}» التصريح بأي من المعطيات المطلوبة في «{place}»',
    fr: '« {source} » ne peut rien déclarer de ce qui est demandé pour « {place} »',
    en: '"{source}" may report nothing of what is asked for "{place}"',
  },
  requestTwice: {
    ar: 'طُلب من «{source}» معطى «{place}» مرتين',
    fr: '« {place} » est demandé deux fois à « {source} »',
    en: '"{place}" is asked of "{source}" twice',
  },
  requestsTooMany: {
    ar: 'عدد الطلبات يتجاوز {most}',
    fr: 'plus de {most} demandes',
    en: 'more than {most} requests',
  },
  measureTwice: {
    ar: 'المعطى «{measure}» مذكور مرتين',
    fr: '« {measure} » figure deux fois',
    en: '"{measure}" is there twice',
  },
  dueTooEarly: {
    ar: 'آخر أجل يجب أن يكون بعد اليوم',
    fr: 'la date limite doit être après ce jour',
    en: 'the due day must be after today',
  },
  placeOfOthers: {
    ar: '«{place}» خارج جهة «{region}»',
    fr: '« {place} » n’est pas dans la région « {region} »',
    en: '"{place}" does not lie in the region "{region}"',
  },
  isSource: {
    ar: 'طرفكم هو من صرح بهذه المعطيات',
    fr: 'ces données viennent de votre partie',
    en: 'these figures come from your own party',
  },
  youSubmitted: {
    ar: 'أنتم من أرسل هذه المعطيات',
    fr: 'vous avez envoyé ces données',
    en: 'you sent these figures',
  },
  youFroze: {
    ar: 'أنتم من ثبّت الحملة',
    fr: 'vous avez arrêté la campagne',
    en: 'you froze the campaign',
  },
  waitsForAcceptance: {
    ar: 'تنتظر معطيات «{source}» القبول',
    fr: 'les données de « {source} » attendent d’être acceptées',
    en: 'figures of "{source}" wait to be accepted',
  },
  waitsForFigures: {
    ar: 'تُنتظر معطيات «{source}» إلى {dueOn}',
    fr: 'les données de « {source} » sont attendues jusqu’au {dueOn}',
    en: 'figures of "{source}" are waited for until {dueOn}',
  },
  nothingAccepted: {
    ar: 'لم يُقبل أي معطى بعد',
    fr: 'aucune donnée n’est encore acceptée',
    en: 'no figures are accepted yet',
  },
  periodNotOpen: {
    ar: 'السنة المطلوبة في هذه الحملة هي {year}.',
    fr: 'Cette campagne porte sur l’année {year}.',
    en: 'This campaign is about the year {year}.',
  },
  sourceNotYours: {
    ar: 'لا ترسلون إلا معطيات طرفكم: {source}.',
    fr: 'Vous n’envoyez que les données de votre partie : {source}.',
    en: 'You send the figures of your own party alone: {source}.',
  },
  valueOrMissingNeeded: {
    ar: 'اكتبوا العدد، أو سببه في العمود «سبب الغياب» (missing): notCollected أو notApplicable.',
    fr: 'Écrivez le nombre, ou dans la colonne « Motif d’absence » (missing) pourquoi il manque : notCollected ou notApplicable.',
    en: 'Write the number, or in the column "Reason for absence" (missing) why there is none: notCollected or notApplicable.',
  },
  valueAndMissing: {
    ar: 'كُتب عدد وسبب لغيابه معاً. احتفظوا بأحدهما.',
    fr: 'Un nombre et une raison de son absence sont là tous deux. Gardez l’un des deux.',
    en: 'There are both a number and a reason why there is none. Keep one of them.',
  },
  groupMalformed: {
    ar: 'اكتبوا رمز الفئة بحروف لاتينية صغيرة وأرقام وواصلات، مثل disability.',
    fr: 'Écrivez le code du groupe en minuscules latines, chiffres et traits d’union, comme disability.',
    en: 'Write the code of the group in small Latin letters, digits and hyphens, such as disability.',
  },
  groupNotAsked: {
    ar: 'لم تُطلب معطيات هذه الفئة. المطلوب: {possible}.',
    fr: 'Ce groupe n’est pas demandé. Demandés : {possible}.',
    en: 'This group is not asked for. Asked for are: {possible}.',
  },
  measureNotAsked: {
    ar: 'لم يُطلب المعطى «{measure}» في هذه الحملة.',
    fr: '« {measure} » n’est pas demandé dans cette campagne.',
    en: '"{measure}" is not asked for in this campaign.',
  },
  unitDiffers: {
    ar: 'الوحدة المطلوبة: {asked}.',
    fr: 'L’unité demandée est : {asked}.',
    en: 'The unit asked for is: {asked}.',
  },
  placeNotAsked: {
    ar: 'لم تُطلب منكم معطيات هذا المكان.',
    fr: 'Ce lieu ne vous est pas demandé.',
    en: 'You are not asked about this place.',
  },
  sourceMayNotReport: {
    ar: 'لا يحق لكم التصريح بالمعطى «{measure}» لهذا المكان. يسنده مسؤول النظام في سجل الهيئات.',
    fr: 'Vous ne pouvez pas déclarer « {measure} » pour ce lieu. L’administrateur l’attribue dans le registre.',
    en: 'You may not report "{measure}" for this place. The administrator assigns it in the register.',
  },
  filesAbove: {
    ar: 'العدد «{measure}» أكبر من «{other}» ({count}).',
    fr: '« {measure} » dépasse « {other} » ({count}).',
    en: '"{measure}" is above "{other}" ({count}).',
  },
  filesBelow: {
    ar: 'العدد «{measure}» أقل من «{other}» ({count}).',
    fr: '« {measure} » est inférieur à « {other} » ({count}).',
    en: '"{measure}" is below "{other}" ({count}).',
  },
  reachedAboveEligible: {
    ar: 'المستفيدون أكثر من المستحقين ({eligible}). اشرحوا ذلك في «ملاحظة» (note).',
    fr: 'Plus de bénéficiaires que d’ayants droit ({eligible}). Expliquez-le dans « Note » (note).',
    en: 'More are reached than are eligible ({eligible}). Explain it in "Note" (note).',
  },
  registeredAbovePopulation: {
    ar: 'المسجلون أكثر من السكان ({population}). اشرحوا ذلك في «ملاحظة» (note).',
    fr: 'Plus d’inscrits que d’habitants ({population}). Expliquez-le dans « Note » (note).',
    en: 'More are registered than there are people ({population}). Explain it in "Note" (note).',
  },
  eligibleBelowReached: {
    ar: 'المستحقون أقل من المستفيدين ({reached}). اشرحوا ذلك في «ملاحظة» (note).',
    fr: 'Moins d’ayants droit que de bénéficiaires ({reached}). Expliquez-le dans « Note » (note).',
    en: 'Fewer are eligible than are reached ({reached}). Explain it in "Note" (note).',
  },
  populationBelowRegistered: {
    ar: 'السكان أقل من المسجلين ({registered}). اشرحوا ذلك في «ملاحظة» (note).',
    fr: 'Moins d’habitants que d’inscrits ({registered}). Expliquez-le dans « Note » (note).',
    en: 'There are fewer people than are registered ({registered}). Explain it in "Note" (note).',
  },
  farFromLastYear: {
    ar: 'يبتعد العدد كثيراً عن السنة الماضية ({past}). اشرحوا ذلك في «ملاحظة» (note).',
    fr: 'Le nombre est loin de celui de l’an dernier ({past}). Expliquez-le dans « Note » (note).',
    en: 'The number is far from last year’s ({past}). Explain it in "Note" (note).',
  },
  noteNeeded: {
    ar: 'في السطر {row} تنبيه دون جواب: اكتبوه في «ملاحظة» (note)',
    fr: 'ligne {row} : un avertissement est sans réponse dans « Note » (note)',
    en: 'row {row}: a warning has no answer in "Note" (note)',
  },
  inRow: {
    ar: 'السطر {row}: {why}',
    fr: 'ligne {row} : {why}',
    en: 'row {row}: {why}',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
