import { KERNEL_PHRASES, KERNEL_REFUSALS } from '../../kernel/refusals.ts';
import { CORE_PHRASES } from '../shared/core-sentences.ts';
import { ROW_PHRASES, ROW_REFUSALS } from '../shared/import/row-sentences.ts';
import { IMPORT_PHRASES } from '../shared/import/sentences.ts';
import { CENTRE_ROW_PHRASES } from './import/sentences.ts';

/** The refusals of centres besides those of every aggregate. */
export const REFUSALS = {
  ...KERNEL_REFUSALS,
  ...ROW_REFUSALS,
  centreInconsistent: {
    status: 422,
    ar: 'في معطيات المركز خلل: {what}. صححوها ثم أعيدوا الإرسال.',
    fr: 'Les données du centre sont incohérentes : {what}. Corrigez-les, puis renvoyez-les.',
    en: 'The details of the centre are inconsistent: {what}. Correct them and send again.',
  },
  centreKnown: {
    status: 409,
    ar: 'هذا المركز مسجل أصلاً. افتحوه.',
    fr: 'Ce centre est déjà enregistré. Ouvrez-le.',
    en: 'This centre is registered already. Open it.',
  },
  componentTaken: {
    status: 409,
    ar: 'هذا المكوّن مرتبط أصلاً بالمركز «{other}». اختاروا مكوّناً آخر، أو افصلوه عن ذلك المركز أولاً.',
    fr: 'Cette composante est déjà rattachée au centre « {other} ». Choisissez-en une autre, ou détachez-la d’abord de celui-ci.',
    en: 'This component is linked to the centre "{other}" already. Choose another one, or unlink it there first.',
  },
  componentNotLinked: {
    status: 409,
    ar: 'المركز غير مرتبط بأي مكوّن.',
    fr: 'Le centre n’est rattaché à aucune composante.',
    en: 'The centre is linked to no component.',
  },
  stageNotNext: {
    status: 409,
    ar: 'يتقدم المركز مرحلة واحدة في كل مرة، ومرحلته التالية «{stage}». صرحوا بها أولاً.',
    fr: 'Un centre avance d’une étape à la fois, et la suivante est « {stage} ». Déclarez-la d’abord.',
    en: 'A centre goes one stage forward at a time, and its next is "{stage}". Report that one first.',
  },
  stageNotBehind: {
    status: 422,
    ar: 'المركز في مرحلة «{stage}»، ولا يرجع إلا إلى مرحلة قبلها. اختاروا مرحلة سابقة.',
    fr: 'Le centre est à l’étape « {stage} » et ne peut revenir qu’à une étape antérieure. Choisissez-en une.',
    en: 'The centre is at the stage "{stage}" and goes back only to one before it. Choose an earlier one.',
  },
  dayBeforeStage: {
    status: 422,
    ar: 'التاريخ المذكور سابق لمرحلة «{stage}» ({date}). صححوا التاريخ.',
    fr: 'Cette date précède l’étape « {stage} » ({date}). Corrigez-la.',
    en: 'This day comes before the stage "{stage}" ({date}). Correct it.',
  },
  dayAfterStage: {
    status: 422,
    ar: 'التاريخ المذكور لاحق لمرحلة «{stage}» ({date}). صححوا التاريخ.',
    fr: 'Cette date suit l’étape « {stage} » ({date}). Corrigez-la.',
    en: 'This day comes after the stage "{stage}" ({date}). Correct it.',
  },
  dayBeforeReport: {
    status: 422,
    ar: 'سبق التصريح بوضعية أحدث، بتاريخ {date}. اذكروا هذا التاريخ أو تاريخاً بعده.',
    fr: 'Une situation plus récente est déjà déclarée, au {date}. Indiquez cette date ou une date ultérieure.',
    en: 'A more recent state is reported already, of {date}. Give that day or a later one.',
  },
  operatorMerged: {
    status: 422,
    ar: 'أُدمجت «{party}» في «{successor}». اختاروا تلك الهيئة.',
    fr: '« {party} » a été fusionnée dans « {successor} ». Choisissez celle-là.',
    en: '"{party}" was merged into "{successor}". Choose that one.',
  },
  operatorUnknown: {
    status: 422,
    ar: 'ليس في السجل هيئة مستعملة بالمعرّف «{party}». صرحوا بها في السجل أولاً.',
    fr: 'Le registre n’a pas d’organisation en activité sous l’identifiant « {party} ». Déclarez-la d’abord au registre.',
    en: 'The register has no organisation in use with the identifier "{party}". Declare it in the register first.',
  },
  openingNotReady: {
    status: 422,
    ar: 'لا يمكن افتتاح المركز بعد: {what}. استكملوا ذلك ثم أعيدوا التصريح.',
    fr: 'Le centre ne peut pas encore ouvrir : {what}. Complétez, puis déclarez à nouveau.',
    en: 'The centre cannot open yet: {what}. Complete this and declare again.',
  },
  openingVerified: {
    status: 409,
    ar: 'سبق التحقق من افتتاح المركز. يمكن تعليقه أو إغلاقه.',
    fr: 'L’ouverture du centre est déjà vérifiée. Il peut être suspendu ou fermé.',
    en: 'The opening of the centre is verified already. It can be suspended or closed.',
  },
  openingUnverified: {
    status: 409,
    ar: 'لم يُتحقق بعد من افتتاح المركز. يجب التحقق منه أولاً.',
    fr: 'L’ouverture du centre n’est pas encore vérifiée. Faites-la d’abord vérifier.',
    en: 'The opening of the centre is not verified yet. Have it verified first.',
  },
  quarterNotEnded: {
    status: 422,
    ar: 'لم ينته بعد الفصل {quarter}. اذكروا فصلاً منتهياً.',
    fr: 'Le trimestre {quarter} n’est pas terminé. Indiquez un trimestre achevé.',
    en: 'The quarter {quarter} has not ended. Give one that has.',
  },
  quarterNotOpen: {
    status: 422,
    ar: 'لم يكن المركز مفتوحاً خلال الفصل {quarter}. اذكروا فصلاً كان فيه مفتوحاً.',
    fr: 'Le centre n’était pas ouvert au trimestre {quarter}. Indiquez un trimestre où il l’était.',
    en: 'The centre was not open in the quarter {quarter}. Give one in which it was.',
  },
  documentsTooMany: {
    status: 422,
    ar: 'للمركز {most} وثيقة، وهو الحد الأقصى.',
    fr: 'Le centre a {most} documents, le maximum.',
    en: 'The centre has {most} documents, the most there may be.',
  },
  neverOpened: {
    status: 409,
    ar: 'لم يُفتتح هذا المركز قط. صرحوا بالتخلي عنه بدل إغلاقه.',
    fr: 'Ce centre n’a jamais ouvert. Classez-le sans suite plutôt que de le fermer.',
    en: 'This centre was never open. Abandon it instead of closing it.',
  },
  alreadyOpened: {
    status: 409,
    ar: 'افتُتح هذا المركز من قبل. أغلقوه بدل التخلي عنه.',
    fr: 'Ce centre a été ouvert. Fermez-le plutôt que de le classer sans suite.',
    en: 'This centre was open. Close it instead of abandoning it.',
  },
} as const;

/** The sentences within these: what exactly, and where. */
export const PHRASES = {
  ...KERNEL_PHRASES,
  ...CORE_PHRASES,
  ...IMPORT_PHRASES,
  ...ROW_PHRASES,
  ...CENTRE_ROW_PHRASES,
  provinceElsewhere: {
    ar: '«{province}» خارج جهة «{region}»',
    fr: '« {province} » n’est pas dans la région « {region} »',
    en: '"{province}" does not lie in the region "{region}"',
  },
  pointElsewhere: {
    ar: 'الموقع خارج المغرب. تحققوا من خط الطول ثم خط العرض',
    fr: 'le point est hors du Maroc ; vérifiez la longitude, puis la latitude',
    en: 'the point lies outside Morocco; check the longitude, then the latitude',
  },
  notPublishedAlone: {
    ar: '«غير منشورة» لا تُذكر مع فئة أخرى',
    fr: '« non publié » ne va avec aucun autre groupe',
    en: '"not published" goes with no other group',
  },
  plannedEarlier: {
    ar: 'اليوم المقرر لمرحلة «{stage}» سابق لمرحلة قبلها',
    fr: 'le jour prévu de l’étape « {stage} » précède celui d’une étape antérieure',
    en: 'the planned day of the stage "{stage}" comes before that of an earlier one',
  },
  componentUnknown: {
    ar: 'ليس لطرفكم اتفاقية بهذا المعرّف وهذا المكوّن',
    fr: 'votre partie n’a pas de convention de cet identifiant avec cette composante',
    en: 'your party has no convention of this id with this component',
  },
  componentNoCentre: {
    ar: 'هذا المكوّن ليس مركزاً',
    fr: 'cette composante n’est pas un centre',
    en: 'this component is not a centre',
  },
  conventionElsewhere: {
    ar: 'الاتفاقية تخص جهة أخرى',
    fr: 'la convention est celle d’une autre région',
    en: 'the convention is that of another region',
  },
  operatorMissing: {
    ar: 'لم تُعيَّن الهيئة المسيرة',
    fr: 'le gestionnaire n’est pas désigné',
    en: 'no operator is named',
  },
  postsTooFew: {
    ar: 'المناصب المشغولة {filled} من أصل {least} على الأقل',
    fr: '{filled} postes pourvus sur {least} au moins',
    en: '{filled} posts are filled of at least {least}',
  },
  postsUnknown: {
    ar: 'لم يُصرح بالمناصب اللازمة والمشغولة',
    fr: 'les postes nécessaires et pourvus ne sont pas déclarés',
    en: 'the posts needed and filled are not reported',
  },
  youDeclaredIt: {
    ar: 'طرفكم هو من صرح بالافتتاح',
    fr: 'votre partie a déclaré cette ouverture',
    en: 'your party declared this opening',
  },
  pointOutsideProvince: {
    ar: 'يبدو أن الموقع خارج «{province}». تحققوا منه.',
    fr: 'Le point semble hors de « {province} ». Vérifiez-le.',
    en: 'The point seems to lie outside "{province}". Check it.',
  },
  pointMissing: {
    ar: 'لم يُذكر موقع المركز: لا يظهر على الخريطة.',
    fr: 'Le point du centre n’est pas indiqué : la carte ne le montre pas.',
    en: 'The point of the centre is not given: the map does not show it.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
