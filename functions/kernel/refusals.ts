import type { AtInstant, Name, OnDay, Phrase, Reasons } from './sentence.ts';

/**
 * The refusals that every aggregate has. Every refusal has a stable code, an HTTP status, and a sentence that tells the
 * person what to do, in Arabic, French and English. `{name}` stands for a detail of the refusal.
 */
export const KERNEL_REFUSALS = {
  notFound: {
    status: 404,
    ar: 'لا وجود لهذا العنصر أو لا يحق لطرفكم الاطلاع عليه. تحققوا من المرجع.',
    fr: "Cet élément n'existe pas, ou votre partie ne peut pas le voir. Vérifiez la référence.",
    en: 'This does not exist, or your party may not see it. Check the reference.',
  },
  notAllowed: {
    status: 403,
    ar: 'لا تخوّلكم صفتكم القيام بهذا الإجراء. اطلبوه ممن له الصفة: {who}.',
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à qui en a la charge : {who}.',
    en: 'Your role does not allow this act. Ask whoever may do it: {who}.',
  },
  wrongPhase: {
    status: 409,
    ar: 'الملف في مرحلة «{phase}»، فلا يمكن القيام بهذا الإجراء كما طُلب: {why}.',
    fr: "Le dossier est en phase « {phase} », et cet acte n'y est pas possible ainsi : {why}.",
    en: 'The file is in phase "{phase}", where this act is not possible as asked: {why}.',
  },
  segregationOfDuties: {
    status: 403,
    ar: '{what}. من حضّر لا يصادق، ومن أمر بالصرف لا يؤدي. اطلبوا هذا الإجراء من زميل آخر.',
    fr: "Séparation des tâches : {what}. Qui prépare n'approuve pas, et qui ordonnance ne paie pas. Demandez cet acte à un collègue.",
    en: 'Segregation of duties: {what}. Who prepares does not approve, and who authorises does not pay. Ask a colleague to act.',
  },
  procedureUnknown: {
    status: 404,
    ar: 'لا وجود لهذه المسطرة في هذا الملف.',
    fr: "Cette procédure n'existe pas dans ce dossier.",
    en: 'This procedure does not exist in this file.',
  },
  taskNotYours: {
    status: 403,
    ar: 'هذه المهمة موكولة إلى {who}. اطلبوا منهم البت فيها.',
    fr: 'Cette tâche revient à {who}. Demandez-leur de la trancher.',
    en: 'This task belongs to {who}. Ask them to decide it.',
  },
  taskClosed: {
    status: 409,
    ar: 'سبق البت في هذه المهمة ({status}). اطلعوا على القرار المتخذ.',
    fr: 'Cette tâche a déjà été tranchée ({status}). Consultez la décision prise.',
    en: 'This task has already been settled ({status}). See the decision taken.',
  },
  taskTooLate: {
    status: 409,
    ar: 'انتهى أجل هذه المهمة في {dueAt}، وترتب أثر انقضائه.',
    fr: 'Le délai de cette tâche a expiré le {dueAt} et cette échéance a produit son effet.',
    en: 'The time for this task ended on {dueAt}, and its end has had its effect.',
  },
  taskDoneByAct: {
    status: 422,
    ar: 'لا تُنجز هذه المهمة بقرار، بل بإجراء: {act}.',
    fr: "Cette tâche ne se tranche pas par une décision, mais par l'acte : {act}.",
    en: 'This task is not settled by a decision but by the act: {act}.',
  },
  decisionNotPossible: {
    status: 422,
    ar: 'هذا القرار غير ممكن في هذه المهمة. القرارات الممكنة: {possible}.',
    fr: 'Cette décision est impossible ici. Décisions possibles : {possible}.',
    en: 'This decision is not possible here. Possible decisions: {possible}.',
  },
  reasonMissing: {
    status: 422,
    ar: 'يجب تعليل الإرجاع أو الرفض. أضيفوا ملاحظة.',
    fr: 'Un renvoi ou un rejet doit être motivé. Ajoutez un commentaire.',
    en: 'A return or a rejection needs its reason. Add a comment.',
  },
  delegationNotInForce: {
    status: 422,
    ar: 'يسري قرار التفويض من {from} إلى {until}، وليس ساري المفعول اليوم. تحققوا من تاريخيه.',
    fr: "La délégation vaut du {from} au {until} : elle n'est pas en vigueur ce jour. Vérifiez ses dates.",
    en: 'The delegation runs from {from} to {until} and is not in force today. Check its dates.',
  },
  dateInFuture: {
    status: 422,
    ar: 'التاريخ {date} لم يحن بعد. اذكروا تاريخ اليوم أو تاريخاً سابقاً.',
    fr: 'La date du {date} est dans le futur. Indiquez la date du jour ou une date passée.',
    en: 'The date {date} is in the future. Give the date of today or an earlier one.',
  },
  holidayKnown: {
    status: 409,
    ar: 'يوم {day} من أيام العطل أصلاً: {name}. اسحبوه أولاً إن كانت تسميته خاطئة.',
    fr: 'Le {day} est déjà chômé : {name}. Retirez-le d’abord si son nom est faux.',
    en: '{day} is already a holiday: {name}. Withdraw it first if its name is wrong.',
  },
  holidayUnknown: {
    status: 404,
    ar: 'لم يُضف يوم {day} إلى أيام العطل. راجعوا اللائحة.',
    fr: 'Le {day} n’est pas parmi les jours ajoutés. Vérifiez la liste.',
    en: '{day} is not among the days added. Check the list.',
  },
  holidaysTooMany: {
    status: 409,
    ar: 'أُضيف {most} يوم عطلة، وهو الحد الأقصى. اسحبوا أياماً مضت منذ زمن.',
    fr: 'Le calendrier compte {most} jours ajoutés, le maximum. Retirez des jours anciens.',
    en: 'The calendar has {most} days added, the most there may be. Withdraw days long past.',
  },
  fileTooLarge: {
    status: 422,
    ar: 'لا يتسع الملف لهذا الطلب. اختصروا المرسَل.',
    fr: 'Le dossier n’a plus la place pour cet envoi. Envoyez-en moins.',
    en: 'The file has no room for this. Send less.',
  },
} as const;

/** The sentences within these sentences: why exactly, and who. */
export const KERNEL_PHRASES = {
  roleOfParty: {
    ar: '{role} لدى «{party}»',
    fr: '{role} de « {party} »',
    en: '{role} of "{party}"',
  },
  rolesOfCapacity: {
    ar: '{roles} لدى {capacity}',
    fr: '{roles} ({capacity})',
    en: '{roles} of {capacity}',
  },
  andMore: {
    ar: 'وأسباب أخرى عددها {count}',
    fr: 'et {count} autres motifs',
    en: 'and {count} more',
  },
  possibleIn: {
    ar: 'هو ممكن في: {phases}',
    fr: 'il est possible en : {phases}',
    en: 'it is possible in: {phases}',
  },
} as const;

/** The types of the details in these sentences, by their names. A string is a code, which is put in words. */
export type KernelDetails = {
  act: string;
  capacity: string;
  count: number;
  date: OnDay;
  day: OnDay | AtInstant;
  dueAt: AtInstant;
  from: OnDay;
  most: number;
  name: Name;
  party: Name;
  phase: string;
  phases: readonly string[];
  possible: readonly string[];
  role: string;
  roles: readonly string[];
  status: string;
  until: OnDay;
  what: Reasons;
  /** Whom to ask: roles, or roles of a party. */
  who: string | readonly string[] | Reasons;
  why: Phrase;
};
