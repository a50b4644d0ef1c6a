import { KERNEL_PHRASES, KERNEL_REFUSALS } from '../../kernel/refusals.ts';
import { CORE_PHRASES } from '../shared/core-sentences.ts';

/** The refusals of consultations besides those of every aggregate. */
export const REFUSALS = {
  ...KERNEL_REFUSALS,
  consultationInconsistent: {
    status: 422,
    ar: 'في معطيات الجولة التشاورية خلل: {what}. صححوها ثم أعيدوا الإرسال.',
    fr: 'Les données de la concertation sont incohérentes : {what}. Corrigez-les, puis renvoyez-les.',
    en: 'The details of the consultation are inconsistent: {what}. Correct them and send again.',
  },
  consultationKnown: {
    status: 409,
    ar: 'سبقت الدعوة إلى هذه الجولة التشاورية. افتحوها.',
    fr: 'Cette concertation est déjà convoquée. Ouvrez-la.',
    en: 'This consultation is called already. Open it.',
  },
  numberTaken: {
    status: 409,
    ar: 'رقم هذه الجولة مستعمل أصلاً في سلسلتها بهذه الجهة: «{other}». اختاروا رقماً آخر، أو افتحوا تلك الجولة.',
    fr: 'Ce numéro est déjà pris dans cette série et cette région : « {other} ». Choisissez-en un autre, ou ouvrez cette concertation.',
    en: 'This number is taken in this series and region: "{other}". Choose another one, or open that consultation.',
  },
  organisationUnknown: {
    status: 422,
    ar: 'ليس في السجل هيئة مستعملة بالمعرّف «{party}». صرحوا بها في السجل أولاً، أو اكتبوا اسم المؤسسة.',
    fr: 'Le registre n’a pas d’organisation en activité sous l’identifiant « {party} ». Déclarez-la d’abord au registre, ou écrivez le nom de l’institution.',
    en: 'The register has no organisation in use with the identifier "{party}". Declare it in the register first, or write the name of the institution.',
  },
  organisationMerged: {
    status: 422,
    ar: 'أُدمجت «{party}» في «{successor}». اختاروا تلك الهيئة.',
    fr: '« {party} » a été fusionnée dans « {successor} ». Choisissez celle-là.',
    en: '"{party}" was merged into "{successor}". Choose that one.',
  },
  modeNotUsed: {
    status: 422,
    ar: 'لم تُعقد الجولة بهذه الكيفية: {kind}. صححوا كيفية الحضور، أو أضيفوها إلى معطيات الجولة.',
    fr: 'La concertation ne s’est pas tenue ainsi : {kind}. Corrigez la participation, ou ajoutez ce mode à la concertation.',
    en: 'The consultation was not held in this way: {kind}. Correct the attendance, or add the way to the consultation.',
  },
  dayTooEarly: {
    status: 422,
    ar: 'التاريخ {date} أقدم مما يُقبل: لا يُقبل تاريخ قبل {earliest}. صححوه.',
    fr: 'La date du {date} est trop ancienne : pas avant le {earliest}. Corrigez-la.',
    en: 'The date {date} is too early: not before {earliest}. Correct it.',
  },
  minutesNotReady: {
    status: 422,
    ar: 'لا يمكن المصادقة على المحضر بعد: {what}. استكملوا ذلك أولاً.',
    fr: 'Le procès-verbal ne peut pas encore être approuvé : {what}. Complétez d’abord.',
    en: 'The minutes cannot be approved yet: {what}. Complete this first.',
  },
  recommendationsTooMany: {
    status: 422,
    ar: 'للجولة {most} توصية، وهو الحد الأقصى. اجمعوا المتقاربة منها.',
    fr: 'La concertation a {most} recommandations, le maximum. Regroupez celles qui se ressemblent.',
    en: 'The consultation has {most} recommendations, the most there may be. Bring similar ones together.',
  },
  recommendationUnknown: {
    status: 404,
    ar: 'ليس في هذه الجولة توصية رقم {recommendation}. راجعوا اللائحة.',
    fr: 'Cette concertation n’a pas de recommandation n° {recommendation}. Vérifiez la liste.',
    en: 'This consultation has no recommendation {recommendation}. Check the list.',
  },
  recommendationsUnassigned: {
    status: 409,
    ar: 'هناك توصيات لم تُسند إلى أي طرف: {recommendations}. أسندوها أو أدمجوها أولاً.',
    fr: 'Des recommandations ne sont confiées à personne : {recommendations}. Confiez-les ou fusionnez-les d’abord.',
    en: 'Some recommendations are assigned to nobody: {recommendations}. Assign or merge them first.',
  },
  recommendationsNone: {
    status: 409,
    ar: 'ليس لهذه الجولة أي توصية تُتتبع. يمكن إغلاقها.',
    fr: 'Cette concertation n’a aucune recommandation à suivre. Elle peut être close.',
    en: 'This consultation has no recommendation to follow up. It can be closed.',
  },
  recommendationsOpen: {
    status: 409,
    ar: 'ما زالت توصيات مفتوحة: {recommendations}. لا تُغلق الجولة إلا بعد التحقق منها أو تعليل رفضها أو دمجها.',
    fr: 'Des recommandations sont encore ouvertes : {recommendations}. La clôture suppose qu’elles soient vérifiées, écartées avec motif ou fusionnées.',
    en: 'Some recommendations are still open: {recommendations}. It closes once they are verified, declined with a reason or merged.',
  },
  recommendationAnswered: {
    status: 409,
    ar: 'التوصية {recommendation} في حالة «{status}»، وهذا الإجراء يخص ما لم يُجب عنه بعد.',
    fr: 'La recommandation {recommendation} est « {status} » : cet acte porte sur celles qui attendent une réponse.',
    en: 'Recommendation {recommendation} is "{status}": this act is for those that wait for an answer.',
  },
  recommendationNotAssignable: {
    status: 409,
    ar: 'التوصية {recommendation} في حالة «{status}»، ولا تُسند إلى طرف آخر إلا ما لم يُصرَّح بإنجازه ولم يُحسم مآله. راجعوا حالتها.',
    fr: 'La recommandation {recommendation} est « {status} » : ne se confie à une autre partie que ce qui n’est ni réalisé ni réglé. Vérifiez son état.',
    en: 'Recommendation {recommendation} is "{status}": only what is neither delivered nor settled is assigned to another party. Check how far it has come.',
  },
  reassignmentUnexplained: {
    status: 422,
    ar: 'سبق قبول التوصية {recommendation}. اذكروا سبب إسنادها إلى طرف آخر.',
    fr: 'La recommandation {recommendation} est déjà acceptée. Dites pourquoi elle est confiée à une autre partie.',
    en: 'Recommendation {recommendation} is accepted already. Say why it is assigned to another party.',
  },
  recommendationNotOpen: {
    status: 409,
    ar: 'التوصية {recommendation} في حالة «{status}»، وهذا الإجراء يخص ما قُبل ولم يُسلَّم بعد.',
    fr: 'La recommandation {recommendation} est « {status} » : cet acte porte sur celles qui sont acceptées et non encore livrées.',
    en: 'Recommendation {recommendation} is "{status}": this act is for those that are accepted and not yet delivered.',
  },
  recommendationNotDelivered: {
    status: 409,
    ar: 'التوصية {recommendation} في حالة «{status}»، ولا يُتحقق إلا مما صُرح بإنجازه.',
    fr: 'La recommandation {recommendation} est « {status} » : seule une réalisation déclarée se vérifie.',
    en: 'Recommendation {recommendation} is "{status}": only what was delivered is verified.',
  },
  recommendationOfOther: {
    status: 403,
    ar: 'التوصية {recommendation} مسندة إلى طرف آخر. اطلبوا منه هذا الإجراء.',
    fr: 'La recommandation {recommendation} est confiée à une autre partie. Demandez-lui cet acte.',
    en: 'Recommendation {recommendation} is assigned to another party. Ask them to act.',
  },
  followUpNotBegun: {
    status: 409,
    ar: 'لم يبدأ تتبع التوصيات بعد. يعلن الموقّع بدايته أولاً.',
    fr: 'Le suivi n’a pas encore commencé. Le signataire l’ouvre d’abord.',
    en: 'The follow-up has not begun yet. The signatory begins it first.',
  },
  mergerImpossible: {
    status: 422,
    ar: 'لا يمكن هذا الدمج: {why}. اختاروا توصية أخرى.',
    fr: 'Cette fusion est impossible : {why}. Choisissez une autre recommandation.',
    en: 'This merger is not possible: {why}. Choose another recommendation.',
  },
  linkUnknown: {
    status: 422,
    ar: 'لا وجود لهذا العنصر ({kind}) أو لا يحق لطرفكم الاطلاع عليه. تحققوا من المعرّف.',
    fr: 'Cet élément ({kind}) n’existe pas, ou votre partie ne peut pas le voir. Vérifiez l’identifiant.',
    en: 'This ({kind}) does not exist, or your party may not see it. Check the id.',
  },
  linkElsewhere: {
    status: 422,
    ar: 'هذا العنصر يخص جهة أخرى. اختاروا عنصراً من جهة الجولة.',
    fr: 'Cet élément est celui d’une autre région. Choisissez-en un de la région de la concertation.',
    en: 'This belongs to another region. Choose one of the region of the consultation.',
  },
  linksTooMany: {
    status: 422,
    ar: 'للتوصية {most} رابطاً، وهو الحد الأقصى.',
    fr: 'La recommandation a {most} liens, le maximum.',
    en: 'The recommendation has {most} links, the most there may be.',
  },
  linkMissing: {
    status: 422,
    ar: 'لم تُربط التوصية {recommendation} بأي شيء. اربطوها أولاً بما أفضت إليه: مخطط أو اتفاقية أو مركز.',
    fr: 'La recommandation {recommendation} n’est reliée à rien. Reliez-la d’abord à ce qu’elle a produit : plan, convention ou centre.',
    en: 'Recommendation {recommendation} is linked to nothing. Link it first to what it led to: a plan, a convention or a centre.',
  },
} as const;

/** The sentences within these: what exactly, and where. */
export const PHRASES = {
  ...KERNEL_PHRASES,
  ...CORE_PHRASES,
  provinceElsewhere: {
    ar: '«{province}» خارج جهة «{region}»',
    fr: '« {province} » n’est pas dans la région « {region} »',
    en: '"{province}" does not lie in the region "{region}"',
  },
  minutesMissing: {
    ar: 'لم يُودع المحضر',
    fr: 'le procès-verbal n’est pas déposé',
    en: 'the minutes are not laid down',
  },
  attendanceMissing: {
    ar: 'لم يُسجل الحضور',
    fr: 'la participation n’est pas enregistrée',
    en: 'the attendance is not recorded',
  },
  youRecordedThem: {
    ar: 'سجلتم جزءاً مما يُصادق عليه: المحضر أو المشاركة أو التوصيات',
    fr: 'vous avez consigné une partie de ce qui s’approuve : procès-verbal, participation ou recommandations',
    en: 'you recorded some of what is approved: minutes, attendance or recommendations',
  },
  youDeliveredIt: {
    ar: 'طرفكم هو من صرح بالإنجاز',
    fr: 'votre partie a déclaré cette réalisation',
    en: 'your party declared this delivered',
  },
  mergedIntoItself: {
    ar: 'لا تُدمج توصية في نفسها',
    fr: 'une recommandation ne se fusionne pas avec elle-même',
    en: 'a recommendation is not merged into itself',
  },
  mergedIntoSettled: {
    ar: 'التوصية {recommendation} في حالة «{status}»',
    fr: 'la recommandation {recommendation} est « {status} »',
    en: 'recommendation {recommendation} is "{status}"',
  },
  othersMergedIntoIt: {
    ar: 'أُدمجت توصيات أخرى في التوصية {recommendation}',
    fr: 'd’autres recommandations ont été fusionnées dans la {recommendation}',
    en: 'others were merged into recommendation {recommendation}',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
