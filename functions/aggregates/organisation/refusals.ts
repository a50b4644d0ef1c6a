import { KERNEL_PHRASES, KERNEL_REFUSALS } from '../../kernel/refusals.ts';
import { ROW_PHRASES, ROW_REFUSALS } from '../shared/import/row-sentences.ts';
import { IMPORT_PHRASES } from '../shared/import/sentences.ts';
import { MAILBOX_PHRASES, MAILBOX_REFUSALS } from '../shared/mailbox-sentences.ts';

/** The refusals of the register besides those of every aggregate. */
export const REFUSALS = {
  ...KERNEL_REFUSALS,
  ...MAILBOX_REFUSALS,
  ...ROW_REFUSALS,
  alreadyDeclared: {
    status: 409,
    ar: 'في السجل هيئة بالمعرّف «{party}»: «{name}». إن كانت هي نفسها فافتحوها، وإلا فاختاروا معرّفاً آخر.',
    fr: 'Le registre a déjà une organisation sous l’identifiant « {party} » : « {name} ». Si c’est elle, ouvrez-la ; sinon choisissez un autre identifiant.',
    en: 'The register already has an organisation with the identifier "{party}": "{name}". If it is the same, open it; if not, choose another identifier.',
  },
  organisationKnown: {
    status: 409,
    ar: 'تحمل هيئة أخرى في السجل {what}، ومعرّفها «{other}». افتحوها، أو صححوا ما كتبتم.',
    fr: 'Une autre organisation du registre a {what} : « {other} ». Ouvrez-la, ou corrigez ce que vous avez écrit.',
    en: 'Another organisation of the register has {what}: "{other}". Open it, or correct what you have written.',
  },
  organisationMerged: {
    status: 409,
    ar: 'أُدمجت هذه الهيئة في «{other}». افتحوا تلك الهيئة، وقوموا بالإجراء عليها.',
    fr: 'Cette organisation a été fusionnée dans « {other} ». Ouvrez celle-là, et agissez sur elle.',
    en: 'This organisation was merged into "{other}". Open that one, and act on it.',
  },
  mergeUnderWay: {
    status: 409,
    ar: 'اقتُرح من قبل إدماج يهم إحدى الهيئتين: انظروا «{other}». أكدوه أو ارفضوه أولاً.',
    fr: 'Une fusion déjà proposée concerne l’une des deux : voyez « {other} ». Confirmez-la ou refusez-la d’abord.',
    en: 'A merge that is proposed already concerns one of the two: see "{other}". Confirm or decline that one first.',
  },
  mergeNotProposed: {
    status: 409,
    ar: 'لم يُقترح هذا الإدماج، أو بُت فيه. أعيدوا فتح الهيئة.',
    fr: 'Cette fusion n’est pas proposée, ou elle est déjà tranchée. Rouvrez l’organisation.',
    en: 'This merge is not proposed, or has been decided. Open the organisation again.',
  },
  mergeImpossible: {
    status: 422,
    ar: 'لا يمكن هذا الإدماج: {what}.',
    fr: 'Cette fusion n’est pas possible : {what}.',
    en: 'This merge is not possible: {what}.',
  },
  distinctionImpossible: {
    status: 422,
    ar: 'لا يمكن تسجيل أنهما هيئتان مختلفتان: {what}.',
    fr: 'On ne peut pas noter que ce sont deux organisations : {what}.',
    en: 'That they are two organisations cannot be noted: {what}.',
  },
  organisationInconsistent: {
    status: 422,
    ar: 'في المعطيات تعارض: {what}. صححوها ثم أعيدوا الإرسال.',
    fr: 'Les données se contredisent : {what}. Corrigez-les, puis renvoyez-les.',
    en: 'The details contradict themselves: {what}. Correct them and send again.',
  },
  figuresInconsistent: {
    status: 422,
    ar: 'في لائحة المعطيات الرقمية خلل: {what}. صححوها ثم أعيدوا الإرسال.',
    fr: 'La liste des données chiffrées est incohérente : {what}. Corrigez-la, puis renvoyez-la.',
    en: 'The list of figures is inconsistent: {what}. Correct it and send again.',
  },
  activityInconsistent: {
    status: 422,
    ar: 'في النشاط تعارض: {what}. صححوه ثم أعيدوا الإرسال.',
    fr: 'L’activité est incohérente : {what}. Corrigez-la, puis renvoyez-la.',
    en: 'The activity is inconsistent: {what}. Correct it and send again.',
  },
  activityKnown: {
    status: 409,
    ar: 'صُرح من قبل بهذه الخدمة للفئة نفسها في المكان والمدة نفسيهما: {service} (رقم {number}). صححوا ذلك النشاط.',
    fr: 'Ce service est déjà déclaré pour les mêmes personnes, au même lieu et au même moment : {service} (n° {number}). Corrigez cette activité-là.',
    en: 'This service is declared already for the same people, place and time: {service} (number {number}). Correct that activity.',
  },
  activityUnknown: {
    status: 404,
    ar: 'ليس لهذه الهيئة نشاط برقم {number}، أو سُحب. أعيدوا فتح الهيئة.',
    fr: 'Cette organisation n’a pas d’activité n° {number}, ou elle est retirée. Rouvrez l’organisation.',
    en: 'This organisation has no activity of number {number}, or it is withdrawn. Open the organisation again.',
  },
  activityEnded: {
    status: 409,
    ar: 'انتهى النشاط رقم {number}. إن كان مستمراً فصححوا آخر يوم فيه.',
    fr: 'L’activité n° {number} est terminée. Si elle se poursuit, corrigez son dernier jour.',
    en: 'The activity of number {number} has ended. If it goes on, correct its last day.',
  },
  activitiesTooMany: {
    status: 422,
    ar: 'عدد الأنشطة المصرح بها بلغ أقصاه: {most}. صححوا ما صُرح به.',
    fr: 'Le nombre d’activités déclarées a atteint sa limite : {most}. Corrigez celles qui le sont.',
    en: 'The number of declared activities has reached its limit: {most}. Correct those that are there.',
  },
} as const;

/** The sentences within these: what exactly, and where. */
export const PHRASES = {
  ...KERNEL_PHRASES,
  ...MAILBOX_PHRASES,
  ...IMPORT_PHRASES,
  ...ROW_PHRASES,
  iceUnreadable: {
    ar: 'اكتبوا التعريف الموحد للمقاولة بأرقامه الخمسة عشر، بما فيها الأصفار الأولى.',
    fr: 'Écrivez l’ICE avec ses 15 chiffres, zéros de tête compris.',
    en: 'Write the ICE with its 15 digits, with the zeros at its beginning.',
  },
  receiptHalf: {
    ar: 'اذكروا رقم الوصل وتاريخه معاً.',
    fr: 'Indiquez le numéro du récépissé et sa date ensemble.',
    en: 'Give the number of the receipt and its day together.',
  },
  matchAmbiguous: {
    ar: 'قد يعني هذا السطر أكثر من هيئة في السجل: {others}. اكتبوا معرّف المقصودة في العمود «{column}».',
    fr: 'Cette ligne peut désigner plusieurs organisations du registre : {others}. Écrivez l’identifiant de la bonne dans la colonne « {column} ».',
    en: 'This row may mean several organisations of the register: {others}. Write the identifier of the right one in the column "{column}".',
  },
  idTaken: {
    ar: 'المعرّف «{other}» لهيئة أخرى في السجل. اكتبوا معرّفاً آخر في العمود «{column}».',
    fr: 'L’identifiant « {other} » est celui d’une autre organisation du registre. Écrivez-en un autre dans la colonne « {column} ».',
    en: 'The identifier "{other}" is that of another organisation of the register. Write another one in the column "{column}".',
  },
  idNeeded: {
    ar: 'اكتبوا في العمود «{column}» معرّفاً لهذه الهيئة بحروف لاتينية صغيرة وأرقام وواصلات.',
    fr: 'Écrivez dans la colonne « {column} » un identifiant en minuscules latines, chiffres et traits d’union.',
    en: 'Write an identifier in the column "{column}", in small Latin letters, digits and hyphens.',
  },
  sameIce: {
    ar: 'التعريف الموحد للمقاولة نفسه ({ice})',
    fr: 'le même ICE ({ice})',
    en: 'the same ICE ({ice})',
  },
  sameReceipt: {
    ar: 'الوصل نفسه (رقم {number}، باليوم نفسه والإقليم نفسه)',
    fr: 'le même récépissé (n° {number}, même jour, même province)',
    en: 'the same receipt (number {number}, the same day and province)',
  },
  provinceElsewhere: {
    ar: '«{province}» خارج جهة «{region}»',
    fr: '« {province} » n’est pas dans la région « {region} »',
    en: '"{province}" does not lie in the region "{region}"',
  },
  receiptOfOthers: {
    ar: 'الوصل لا يخص إلا الجمعيات',
    fr: 'seule une association a un récépissé',
    en: 'only an association has a receipt',
  },
  receiptWhere: {
    ar: 'الهيئة ليست في إقليم واحد: اذكروا الإقليم الذي سُلّم فيه الوصل',
    fr: 'l’organisation n’est pas dans une seule province : indiquez celle où le récépissé a été délivré',
    en: 'the organisation is not in one province alone: say in which the receipt was given',
  },
  measureTwice: {
    ar: 'المعطى «{measure}» مذكور مرتين',
    fr: '« {measure} » figure deux fois',
    en: '"{measure}" is there twice',
  },
  measureNowhere: {
    ar: 'المعطى «{measure}» دون جهة ولا إقليم',
    fr: '« {measure} » n’a ni région ni province',
    en: '"{measure}" has neither a region nor a province',
  },
  measureElsewhere: {
    ar: 'المعطى «{measure}» يشمل «{place}»، وهي خارج مجال الهيئة',
    fr: '« {measure} » porte sur « {place} », hors du ressort de l’organisation',
    en: '"{measure}" covers "{place}", outside the area of the organisation',
  },
  untilBeforeFrom: {
    ar: 'آخر يوم قبل أول يوم ({day})',
    fr: 'le dernier jour précède le premier ({day})',
    en: 'the last day is before the first ({day})',
  },
  centreNotFound: {
    ar: 'ليس هناك مركز بالمعرّف «{centre}»',
    fr: 'aucun centre n’a l’identifiant « {centre} »',
    en: 'no centre has the id "{centre}"',
  },
  mergeActivities: {
    ar: 'لها أنشطة مستمرة: صرحوا بها في الأخرى، ثم اسحبوها منها',
    fr: 'elle a des activités en cours : déclarez-les pour l’autre, puis retirez-les ici',
    en: 'it has activities that go on: declare them for the other, then withdraw them here',
  },
  youProposedMerge: {
    ar: 'أنتم من اقترح هذا الإدماج',
    fr: 'vous avez proposé cette fusion',
    en: 'you proposed this merge',
  },
  mergeSelf: {
    ar: 'اخترتم الهيئة نفسها',
    fr: 'vous avez choisi l’organisation elle-même',
    en: 'you chose the organisation itself',
  },
  mergeUnknown: {
    ar: 'ليست الهيئة المختارة في السجل',
    fr: 'l’organisation choisie n’est pas dans le registre',
    en: 'the organisation that you chose is not in the register',
  },
  distinctAlready: {
    ar: 'ذلك مسجل من قبل، فأعيدوا فتح الهيئة',
    fr: 'c’est déjà noté ; rouvrez l’organisation',
    en: 'it is noted already; open the organisation again',
  },
  distinctTooMany: {
    ar: 'بلغ عدد ما سُجل منها أقصاه: {most}',
    fr: 'leur nombre a atteint sa limite : {most}',
    en: 'their number has reached its limit: {most}',
  },
  mergeSuspended: {
    ar: 'الهيئة المختارة معلقة',
    fr: 'l’organisation choisie est suspendue',
    en: 'the organisation that you chose is suspended',
  },
  mergeFigures: {
    ar: 'للهيئة أن تدلي بالمعطى «{measure}» وليس ذلك للأخرى، فامنحوه لها أولاً',
    fr: 'elle peut déclarer « {measure} » et l’autre non ; accordez-le d’abord à l’autre',
    en: 'it may report "{measure}" and the other may not; assign that to the other first',
  },
  youPreparedIt: {
    ar: 'أنتم من صرح بهذه الهيئة أو غير ما يعرّف بها',
    fr: 'vous avez déclaré cette organisation ou modifié ce qui l’identifie',
    en: 'you declared this organisation, or changed what identifies it',
  },
  iceDoubtful: {
    ar: 'رقما المراقبة في التعريف الموحد للمقاولة {ice} لا يطابقان ما سبقهما. تحققوا من الرقم.',
    fr: 'Les deux derniers chiffres de l’ICE {ice} ne s’accordent pas avec les autres. Vérifiez-le.',
    en: 'The last two digits of the ICE {ice} do not agree with the others. Check it.',
  },
  receiptMissing: {
    ar: 'لم يذكر وصل الجمعية.',
    fr: 'Le récépissé de l’association n’est pas indiqué.',
    en: 'The receipt of the association is not given.',
  },
  noMailbox: {
    ar: 'ليس للهيئة بريد إلكتروني: لن تُخبَر عبره بأي شيء.',
    fr: 'L’organisation n’a pas d’adresse électronique : rien ne lui parvient par courriel.',
    en: 'The organisation has no mailbox: it is told nothing by mail.',
  },
  nameAlike: {
    ar: 'في السجل هيئة يشبهها اسمها: «{name}» ({other}). تحققوا من أنهما هيئتان مختلفتان.',
    fr: 'Une autre organisation porte un nom semblable : « {name} » ({other}). Vérifiez qu’il s’agit bien de deux organisations.',
    en: 'Another organisation has a similar name: "{name}" ({other}). Check that they are two.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
