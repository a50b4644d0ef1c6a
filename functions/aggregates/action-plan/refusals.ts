import { KERNEL_PHRASES, KERNEL_REFUSALS } from '../../kernel/refusals.ts';
import { CORE_PHRASES } from '../shared/core-sentences.ts';

/** The refusals of action plans besides those of every aggregate. */
export const REFUSALS = {
  ...KERNEL_REFUSALS,
  actionPlanInconsistent: {
    status: 422,
    ar: 'في مخطط العمل خلل: {what}. صححوه ثم أعيدوا الإرسال.',
    fr: 'Le plan d’action est incohérent : {what}. Corrigez-le, puis renvoyez-le.',
    en: 'The action plan is inconsistent: {what}. Correct it and send again.',
  },
  planKnown: {
    status: 409,
    ar: 'هذا المخطط موجود أصلاً. افتحوه.',
    fr: 'Ce plan existe déjà. Ouvrez-le.',
    en: 'This plan exists already. Open it.',
  },
  planNotReady: {
    status: 422,
    ar: 'لا يمكن تقديم المخطط بعد: {missing}. استكملوا ذلك ثم أعيدوا تقديمه.',
    fr: 'Le plan ne peut pas encore être soumis : {missing}. Complétez, puis soumettez-le à nouveau.',
    en: 'The plan cannot be submitted yet: {missing}. Complete this and submit again.',
  },
  planNoLongerReady: {
    status: 409,
    ar: 'تغيّر ما يقوم عليه النص منذ تقديمه: {missing}. أرجعوه مع ذكر ذلك حتى يُستكمل.',
    fr: 'Ce sur quoi le texte repose a changé depuis sa soumission : {missing}. Renvoyez-le en le disant, pour qu’il soit complété.',
    en: 'What the text rests on has changed since it was submitted: {missing}. Return it and say so, so that it is completed.',
  },
  lineTaken: {
    status: 409,
    ar: 'اتفاقية من هذه الاتفاقيات أساسية في مخطط آخر. أدرجوها مرتبطة، أو أخرجوها أولاً من ذلك المخطط.',
    fr: 'Une de ces conventions est déjà au cœur d’un autre plan. Inscrivez-la comme associée, ou retirez-la d’abord de celui-là.',
    en: 'One of these conventions is core in another plan already. Enter it as associated, or take it out of that plan first.',
  },
  linesTooMany: {
    status: 422,
    ar: 'للمخطط {most} اتفاقية، وهو الحد الأقصى. أخرجوا واحدة أولاً.',
    fr: 'Le plan compte {most} conventions, le maximum. Retirez-en une d’abord.',
    en: 'The plan has {most} conventions, the most there may be. Take one out first.',
  },
  planLineUnknown: {
    status: 404,
    ar: 'هذه الاتفاقية ليست في المخطط. راجعوا لائحة الاتفاقيات.',
    fr: 'Cette convention n’est pas dans le plan. Vérifiez la liste.',
    en: 'This convention is not in the plan. Check the list.',
  },
  linesChanged: {
    status: 409,
    ar: 'تغيرت لائحة الاتفاقيات منذ أن اطلعتم عليها. راجعوها ثم قدموا المخطط.',
    fr: 'La liste des conventions a changé depuis que vous l’avez vue. Relisez-la, puis soumettez le plan.',
    en: 'The list of conventions has changed since you saw it. Look at it again, then submit.',
  },
  revisionOpen: {
    status: 409,
    ar: 'هناك مراجعة للمخطط لم تُحسم بعد. انتظروا حسمها.',
    fr: 'Une révision du plan est en cours. Attendez qu’elle soit tranchée.',
    en: 'A revision of the plan is open. Wait until it is settled.',
  },
  revisionEmpty: {
    status: 422,
    ar: 'لا تغير هذه المراجعة شيئاً. اذكروا ما يتغير.',
    fr: 'Cette révision ne change rien. Indiquez ce qui change.',
    en: 'This revision changes nothing. Say what changes.',
  },
  revisionsTooMany: {
    status: 422,
    ar: 'للمخطط {most} مراجعة، وهو الحد الأقصى.',
    fr: 'Le plan compte {most} révisions, le maximum.',
    en: 'The plan has {most} revisions, the most there may be.',
  },
  sessionBeforeForce: {
    status: 422,
    ar: 'لم يدخل المخطط حيز التنفيذ إلا في {from}، ولا تجتمع لجنة قيادته قبله. اذكروا ذلك اليوم أو يوماً بعده.',
    fr: 'Le plan n’est entré en vigueur que le {from} : son comité de pilotage ne se réunit pas avant. Indiquez ce jour ou un jour suivant.',
    en: 'The plan entered into force only on {from}: its steering committee does not meet before. Give that day or a later one.',
  },
  sessionUnknown: {
    status: 404,
    ar: 'ليس للجنة القيادة اجتماع بهذا الرقم. راجعوا لائحة الاجتماعات.',
    fr: 'Le comité de pilotage n’a pas de réunion de ce numéro. Vérifiez la liste.',
    en: 'The steering committee has no session of this number. Check the list.',
  },
  sessionNotCalled: {
    status: 409,
    ar: 'لم يعد هذا الاجتماع مبرمجاً: {status}. راجعوا لائحة الاجتماعات.',
    fr: 'Cette réunion n’est plus à venir : {status}. Vérifiez la liste.',
    en: 'This session is no longer to come: {status}. Check the list.',
  },
  sessionMoved: {
    status: 409,
    ar: 'غُيّر يوم هذا الاجتماع في هذه الأثناء: هو الآن مبرمج في {date}. راجعوه، ثم غيّروه من جديد إن لزم.',
    fr: 'Cette réunion a été déplacée entre-temps : elle est prévue le {date}. Vérifiez, puis déplacez-la de nouveau s’il le faut.',
    en: 'This session was moved meanwhile: it is called for {date} by now. Check it, and move it again if need be.',
  },
  sessionDayPast: {
    status: 422,
    ar: 'مضى يوم {date}. اختاروا اليوم أو يوماً بعده، أو سجلوا الاجتماع بعد انعقاده.',
    fr: 'Le {date} est passé. Indiquez aujourd’hui ou un jour à venir, ou consignez la réunion comme tenue.',
    en: '{date} is past. Give today or a day to come, or record the session as held.',
  },
  sessionPast: {
    status: 409,
    ar: 'مضى يوم هذا الاجتماع، {date}. غيّروا يومه إلى يوم آتٍ، أو سجلوا ما تقرر فيه.',
    fr: 'Le jour de cette réunion, le {date}, est passé. Déplacez-la à un jour à venir, ou consignez ce qui a été décidé.',
    en: 'The day of this session, {date}, is past. Move it to a day to come, or record what was decided.',
  },
  sessionDaySame: {
    status: 422,
    ar: 'الاجتماع مبرمج أصلاً في {date}. اختاروا يوماً آخر.',
    fr: 'La réunion est déjà prévue le {date}. Indiquez un autre jour.',
    en: 'The session is called for {date} already. Give another day.',
  },
  sessionsTooMany: {
    status: 422,
    ar: 'للمخطط {most} اجتماعاً للجنة القيادة، وهو الحد الأقصى.',
    fr: 'Le plan compte {most} réunions du comité de pilotage, le maximum.',
    en: 'The plan has {most} sessions of its steering committee, the most there may be.',
  },
  deliberationMissing: {
    status: 422,
    ar: 'أضيفوا رقم المقرر وتاريخه ودورته ونتيجة التصويت.',
    fr: 'Ajoutez le numéro, la date, la session et les votes de la délibération.',
    en: "Add the deliberation's number, date, session and votes.",
  },
  deliberationNotCarried: {
    status: 422,
    ar: 'لم تنل المداولة الأغلبية. ارفضوا المشروع أو أرجعوه.',
    fr: "La délibération n'a pas recueilli la majorité. Rejetez ou renvoyez le projet.",
    en: 'The deliberation did not carry a majority. Reject or return the draft.',
  },
} as const;

/** The sentences within these: what exactly, and where. */
export const PHRASES = {
  ...KERNEL_PHRASES,
  ...CORE_PHRASES,
  planYearsReversed: {
    ar: 'السنة الأخيرة سابقة للأولى',
    fr: 'la dernière année précède la première',
    en: 'the last year comes before the first',
  },
  provinceElsewhere: {
    ar: '«{province}» خارج جهة «{region}»',
    fr: '« {province} » n’est pas dans la région « {region} »',
    en: '"{province}" does not lie in the region "{region}"',
  },
  placeElsewhere: {
    ar: '«{place}» خارج جهة «{region}»',
    fr: '« {place} » n’est pas dans la région « {region} »',
    en: '"{place}" does not lie in the region "{region}"',
  },
  contributorOfCore: {
    ar: '«{party}» من الأطراف الثلاثة أصلاً',
    fr: '« {party} » est déjà l’une des trois parties',
    en: '"{party}" is one of the three parties already',
  },
  axisUnknown: {
    ar: 'ليس في المخطط محور «{axis}» المذكور للاتفاقية «{convention}»',
    fr: 'le plan n’a pas d’axe « {axis} », nommé pour la convention « {convention} »',
    en: 'the plan has no axis "{axis}", named for the convention "{convention}"',
  },
  envelopeUnknown: {
    ar: 'ليس للجهة غلاف مالي «{envelope}» في هذا المخطط',
    fr: 'le plan n’a pas d’enveloppe régionale « {envelope} »',
    en: 'the plan has no envelope "{envelope}" of the region',
  },
  splitExceeds: {
    ar: 'توزيع الغلاف «{envelope}» يفوق مبلغه',
    fr: 'la répartition de l’enveloppe « {envelope} » dépasse son montant',
    en: 'the split of the envelope "{envelope}" exceeds its amount',
  },
  splitDiffers: {
    ar: 'مجموع التوزيع لا يساوي {count}',
    fr: 'la répartition ne fait pas {count}',
    en: 'the split does not add up to {count}',
  },
  groupUnknown: {
    ar: 'الفئة «{group}» ليست من فئات المخطط',
    fr: 'le groupe « {group} » n’est pas l’un des groupes du plan',
    en: 'the group "{group}" is none of the plan\'s',
  },
  yearOutside: {
    ar: 'سنة {year} خارج سنوات المخطط',
    fr: 'l’année {year} est hors de la période du plan',
    en: 'the year {year} lies outside the years of the plan',
  },
  targetBelowReached: {
    ar: 'الهدف في «{place}» للفئة «{group}» دون ما تم بلوغه في {year}، أي {count} على الأقل. اذكروا السبب',
    fr: 'la cible pour « {group} » à « {place} » est inférieure à ce qui était déjà atteint en {year}, au moins {count}. Dites pourquoi',
    en: 'the target for "{group}" in "{place}" is below what was already reached in {year}, at least {count}. Say why',
  },
  consultationUnknown: {
    ar: 'لا توجد جولة تشاورية بالمعرّف «{consultation}»',
    fr: 'il n’y a pas de concertation « {consultation} »',
    en: 'there is no consultation "{consultation}"',
  },
  consultationElsewhere: {
    ar: 'الجولة التشاورية «{consultation}» تخص جهة أخرى',
    fr: 'la concertation « {consultation} » est celle d’une autre région',
    en: 'the consultation "{consultation}" is that of another region',
  },
  conventionUnknown: {
    ar: 'ليس لطرفكم اتفاقية بالمعرّف «{convention}»',
    fr: 'votre partie n’a pas de convention « {convention} »',
    en: 'your party has no convention "{convention}"',
  },
  lineElsewhere: {
    ar: 'الاتفاقية «{convention}» تخص جهة أخرى',
    fr: 'la convention « {convention} » est celle d’une autre région',
    en: 'the convention "{convention}" is that of another region',
  },
  conventionOutsideYears: {
    ar: 'سنوات الاتفاقية «{convention}» خارج سنوات المخطط',
    fr: 'les années de la convention « {convention} » sont hors de celles du plan',
    en: 'the years of the convention "{convention}" lie outside those of the plan',
  },
  conventionNeverBound: {
    ar: 'الاتفاقية «{convention}» سُحبت أو رُفضت أو سقطت قبل أن تدخل حيز التنفيذ، فلا تُدرج في مخطط',
    fr: 'la convention « {convention} » a été retirée, rejetée ou est caduque sans être jamais entrée en vigueur : elle ne peut pas être dans un plan',
    en: 'the convention "{convention}" was withdrawn, rejected or lapsed without ever being in force: it cannot be in a plan',
  },
  contributorUnknown: {
    ar: '«{party}» ليس طرفاً في الاتفاقية «{convention}»',
    fr: '« {party} » n’est pas partie à la convention « {convention} »',
    en: '"{party}" is no party to the convention "{convention}"',
  },
  notReferred: {
    ar: 'هذه النقطة لا تنتظر لجنة القيادة',
    fr: 'ce point n’attend pas le comité de pilotage',
    en: 'this does not wait for the steering committee',
  },
  youPrepared: {
    ar: 'شاركتم في إعداد ما يُبت فيه',
    fr: 'vous avez préparé ce qui est à décider',
    en: 'you prepared what is to be decided',
  },
  noAxis: { ar: 'ليس للمخطط أي محور', fr: 'le plan n’a aucun axe', en: 'the plan has no axis' },
  targetMissing: {
    ar: 'لا هدف للفئة «{group}»',
    fr: 'aucune cible pour le groupe « {group} »',
    en: 'no target for the group "{group}"',
  },
  lineIncomplete: {
    ar: 'ينقص الاتفاقية «{convention}»: {lacks}',
    fr: 'il manque à la convention « {convention} » : {lacks}',
    en: 'the convention "{convention}" lacks: {lacks}',
  },
  conventionWithdrawn: {
    ar: 'سُحبت الاتفاقية «{convention}»: أخرجوها من المخطط أو عوّضوها',
    fr: 'la convention « {convention} » a été retirée : sortez-la du plan ou remplacez-la',
    en: 'the convention "{convention}" was withdrawn: take it out of the plan, or replace it',
  },
  conventionRejected: {
    ar: 'رُفضت الاتفاقية «{convention}»: أخرجوها من المخطط أو عوّضوها',
    fr: 'la convention « {convention} » a été rejetée : sortez-la du plan ou remplacez-la',
    en: 'the convention "{convention}" was rejected: take it out of the plan, or replace it',
  },
  conventionLapsed: {
    ar: 'سقطت الاتفاقية «{convention}» بانقضاء الأجل: أخرجوها من المخطط أو عوّضوها',
    fr: 'la convention « {convention} » est devenue caduque : sortez-la du plan ou remplacez-la',
    en: 'the convention "{convention}" has lapsed: take it out of the plan, or replace it',
  },
  conventionTerminated: {
    ar: 'فُسخت الاتفاقية «{convention}»: أخرجوها من المخطط أو عوّضوها',
    fr: 'la convention « {convention} » a été résiliée : sortez-la du plan ou remplacez-la',
    en: 'the convention "{convention}" was terminated: take it out of the plan, or replace it',
  },
  provinceWithoutNewCentre: {
    ar: 'لا مركز جديد في «{province}»',
    fr: 'aucun centre nouveau dans « {province} »',
    en: 'no new centre in "{province}"',
  },
  envelopeIncomplete: {
    ar: 'ينقص الغلاف المالي «{envelope}»: {lacks}',
    fr: 'il manque à l’enveloppe « {envelope} » : {lacks}',
    en: 'the envelope "{envelope}" lacks: {lacks}',
  },
  overlapUnknown: {
    ar: 'لم يُذكر هل المساهمات في الاتفاقية «{convention}» من غلاف مالي أم من موارد خاصة',
    fr: 'on ne sait pas si les contributions à la convention « {convention} » viennent d’une enveloppe ou lui sont propres',
    en: 'nobody says whether the contributions to the convention "{convention}" come out of an envelope or are its own',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
