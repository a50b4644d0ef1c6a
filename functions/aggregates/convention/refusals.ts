import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import { KERNEL_REFUSALS } from '../../kernel/refusals.ts';
import { MAILBOX_REFUSALS } from '../shared/mailbox-sentences.ts';

/** What a convention refuses besides what every aggregate does. */
export const REFUSALS = {
  ...KERNEL_REFUSALS,
  alreadyProposed: {
    status: 409,
    ar: 'سبق تقديم هذا المقترح. افتحوه من لائحة الاتفاقيات، أو قدموا مقترحاً آخر بمفتاح جديد.',
    fr: 'Cette proposition est déjà faite. Ouvrez-la dans la liste des conventions, ou proposez-en une autre avec une nouvelle clé.',
    en: 'This proposal has already been made. Open it in the list of conventions, or make another with a new key.',
  },
  partiesIncomplete: {
    status: 422,
    ar: 'تحتاج الاتفاقية إلى وزارة واحدة وولاية واحدة ومجلس واحد، بمعرّفات مختلفة: {what}. صححوا لائحة الأطراف.',
    fr: 'Il faut exactement un ministère, une wilaya et un conseil, aux identifiants distincts : {what}. Corrigez les parties.',
    en: 'A convention has exactly one ministry, one wilaya and one council, with distinct identifiers: {what}. Correct the parties.',
  },
  proposerNotAParty: {
    status: 422,
    ar: 'يجب أن يكون طرفكم من الأطراف الأساسية للاتفاقية التي تقترحونها. أضيفوه إلى الأطراف.',
    fr: 'Votre partie doit être une des trois parties de la convention que vous proposez. Ajoutez-la.',
    en: 'Your party must be one of the three core parties of the convention you propose. Add it.',
  },
  termsInconsistent: {
    status: 422,
    ar: 'في المشروع تعارض: {what}. صححوه ثم أعيدوا الإرسال.',
    fr: 'Le projet se contredit : {what}. Corrigez-le, puis renvoyez-le.',
    en: 'The terms contradict themselves: {what}. Correct them and send again.',
  },
  planInconsistent: {
    status: 422,
    ar: 'مسار المصادقة غير سليم: {what}. صححوه ثم أعيدوا الإرسال.',
    fr: "Le circuit d'approbation est incohérent : {what}. Corrigez-le, puis renvoyez-le.",
    en: 'The approval plan is inconsistent: {what}. Correct it and send again.',
  },
  planAsksNoParty: {
    status: 422,
    ar: 'مسار المصادقة يتوجه إلى من لم يعد طرفاً: {steps}. أرسلوا مع الأطراف مساراً يناسبها.',
    fr: "Le circuit d'approbation s'adresse à qui n'est plus partie : {steps}. Envoyez avec les parties un circuit qui leur convient.",
    en: 'The approval plan asks who is no longer a party: {steps}. Send, with the parties, a plan that fits them.',
  },
  ...MAILBOX_REFUSALS,
  delayTooShort: {
    status: 422,
    ar: 'في المشروع أجل أقصر مما يسمح به: {what}. مددوه ثم أعيدوا الإرسال.',
    fr: 'Un délai est plus court que permis : {what}. Allongez-le, puis renvoyez.',
    en: 'A delay is shorter than allowed: {what}. Lengthen it and send again.',
  },
  silenceNotAssent: {
    status: 422,
    ar: 'لا يقوم السكوت مقام الموافقة إلا حيث يسمح بذلك: {what}. اختاروا أثراً آخر عند انقضاء الأجل.',
    fr: 'Le silence ne vaut accord que là où c’est permis : {what}. Choisissez une autre suite à l’échéance.',
    en: 'Silence is assent only where that is allowed: {what}. Choose another outcome at the end of the delay.',
  },
  planBelowFloor: {
    status: 422,
    ar: 'ينقص مسار المصادقة ما لا بد منه: {what}. أضيفوه ثم أعيدوا الإرسال.',
    fr: "Il manque au circuit d'approbation ce qu'il doit contenir : {what}. Ajoutez-le, puis renvoyez.",
    en: 'The approval plan lacks what it must contain: {what}. Add it and send again.',
  },
  payerDoesNotSign: {
    status: 409,
    ar: 'من يؤدي يوقع، ومسار المصادقة لا يطلب توقيع طرفكم. اطلبوا من صاحب المقترح إدراجه في مقترح جديد.',
    fr: "Qui paie signe, et le circuit d'approbation ne prévoit pas la signature de votre partie. Demandez à la partie qui propose de l'y prévoir, par une nouvelle proposition.",
    en: 'Who pays signs, and the approval plan does not ask your party to. Ask the proposing party to propose anew with your signature.',
  },
  notReady: {
    status: 409,
    ar: 'الملف غير جاهز للمرحلة الموالية: {missing}. أكملوا ما ينقص.',
    fr: "Le dossier n'est pas prêt pour l'étape suivante : {missing}. Complétez ce qui manque.",
    en: 'The file is not ready for the next step: {missing}. Complete what is missing.',
  },
  pledgeUnknown: {
    status: 404,
    ar: 'لا وجود لهذا التعهد في الاتفاقية. تحققوا من مرجعه.',
    fr: "Cette promesse n'existe pas dans la convention. Vérifiez sa référence.",
    en: 'This pledge does not exist in the convention. Check its reference.',
  },
  pledgeNotYours: {
    status: 403,
    ar: 'هذا التعهد لطرف آخر. لا يغيّره إلا صاحبه.',
    fr: "Cette promesse est celle d'une autre partie, qui seule peut la changer.",
    en: 'This pledge is another party’s, and only that party can change it.',
  },
  pledgeAlreadyConfirmed: {
    status: 409,
    ar: 'سبق تأكيد هذا التعهد. لا حاجة إلى تأكيده من جديد.',
    fr: "Cette promesse est déjà confirmée : il n'y a rien à refaire.",
    en: 'This pledge is already confirmed: nothing more to do.',
  },
  targetExceeded: {
    status: 422,
    ar: 'يصبح مجموع التعهدات {total} سنتيم، والحد الأقصى {maximum} سنتيم. خفضوا المبلغ بما لا يقل عن {excess} سنتيم أو عدلوا المبلغ المستهدف.',
    fr: "Les promesses totaliseraient {total} centimes, au plus {maximum} centimes. Réduisez le montant d'au moins {excess} centimes, ou révisez la cible.",
    en: 'The pledges would sum to {total} centimes, but the maximum is {maximum} centimes. Lower the amount by {excess} centimes or more, or revise the target.',
  },
  earmarkFloorUnreachable: {
    status: 422,
    ar: 'لن يبقى ما يكفي لبلوغ الحد الأدنى المخصص لـ«{targetGroup}» ({minimum} سنتيم). خصصوا جزءاً من المبلغ له.',
    fr: 'Il ne resterait pas de quoi atteindre le minimum de {minimum} centimes affecté à « {targetGroup} ». Affectez-y une part.',
    en: 'Too little would be left for the floor of {minimum} centimes for "{targetGroup}". Earmark part of it.',
  },
  yearOutsideConvention: {
    status: 422,
    ar: 'السنة المالية {fiscalYear} خارج مدة الاتفاقية ({firstYear}-{lastYear}). اختاروا سنة ضمنها.',
    fr: "L'exercice {fiscalYear} est hors de la durée de la convention ({firstYear}-{lastYear}). Choisissez-en un autre.",
    en: 'The fiscal year {fiscalYear} lies outside the convention ({firstYear}-{lastYear}). Choose one inside.',
  },
  componentUnknown: {
    status: 422,
    ar: 'لا وجود للمكوّن «{component}» في مخطط الكلفة. اختاروا مكوّناً منه.',
    fr: "La composante « {component} » n'est pas au plan de coûts. Choisissez-en une qui y est.",
    en: 'The component "{component}" is not in the cost plan. Choose one that is.',
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
  referenceMissing: {
    status: 422,
    ar: 'ينقص مرجع التحويل البنكي. اذكروه.',
    fr: 'La référence du virement bancaire manque. Indiquez-la.',
    en: 'The reference of the bank transfer is missing. Give it.',
  },
  textChanged: {
    status: 409,
    ar: 'النص الذي تريدون توقيعه ليس النص الحالي. اقرؤوا النص الحالي ثم وقعوه.',
    fr: "Le texte que vous signez n'est pas le texte actuel. Relisez le texte, puis signez-le.",
    en: 'The text you sign is not the current text. Read the text again, then sign it.',
  },
  trancheUnknown: {
    status: 404,
    ar: 'لا وجود للشطر {tranche} في الاتفاقية.',
    fr: "La tranche {tranche} n'existe pas dans la convention.",
    en: 'Tranche {tranche} does not exist in the convention.',
  },
  callUnknown: {
    status: 404,
    ar: 'لا وجود لطلب التحويل هذا في الاتفاقية. تحققوا من مرجعه.',
    fr: "Cet appel de fonds n'existe pas dans la convention. Vérifiez sa référence.",
    en: 'This call for funds does not exist in the convention. Check its reference.',
  },
  receiptExceedsCall: {
    status: 422,
    ar: 'المبلغ {amount} سنتيم يتجاوز ما تبقى من الطلب ({outstanding} سنتيم). صححوا المبلغ.',
    fr: "Le montant de {amount} centimes dépasse le reste dû sur l'appel ({outstanding} centimes). Corrigez-le.",
    en: 'The amount of {amount} centimes exceeds what is still due on the call ({outstanding} centimes). Correct it.',
  },
  stepNotReached: {
    status: 409,
    ar: 'لم يحن دور هذا الإجراء في الشطر {tranche}: {at}. انتظروا المهمة الموافقة له.',
    fr: "Ce n'est pas le moment de cet acte pour la tranche {tranche} : {at}. Attendez la tâche correspondante.",
    en: 'It is not the time for this act on tranche {tranche}: {at}. Wait for its task.',
  },
  possibleDuplicate: {
    status: 409,
    ar: 'سبق تسجيل العملية نفسها يوم {day}. إن كانت عملية أخرى فأكدوا ذلك، أو اذكروا مرجعها الخاص.',
    fr: 'La même opération est déjà enregistrée le {day}. Si c’en est une autre, confirmez-le, ou donnez sa propre référence.',
    en: 'The same operation was booked on {day}. If this is another one, confirm it, or give its own reference.',
  },
  orderUnknown: {
    status: 404,
    ar: 'لا وجود لهذا الأمر بالأداء في الاتفاقية. تحققوا من مرجعه.',
    fr: "Cet ordre de paiement n'existe pas dans la convention. Vérifiez sa référence.",
    en: 'This payment order does not exist in the convention. Check its reference.',
  },
  orderNotPayable: {
    status: 409,
    ar: 'لا يمكن أداء هذا الأمر بالأداء: {why}.',
    fr: 'Cet ordre de paiement ne peut pas être payé : {why}.',
    en: 'This payment order cannot be paid: {why}.',
  },
  fundsInsufficient: {
    status: 422,
    ar: 'لا تكفي الأموال: المطلوب {asked} سنتيم، والمتاح {available} سنتيم {fund}. خفضوا المبلغ.',
    fr: 'Fonds insuffisants : {asked} centimes demandés, {available} centimes disponibles {fund}. Réduisez le montant.',
    en: 'Insufficient funds: {asked} centimes asked for, {available} centimes available {fund}. Lower the amount.',
  },
  earmarkMisused: {
    status: 422,
    ar: 'المال المخصص لـ«{earmark}» لا يؤدى به إلا مكوّن موجه إليها، و«{component}» موجه لـ«{targetGroup}». صححوا السطر.',
    fr: "Les fonds affectés à « {earmark} » ne paient qu'une composante de ce public, et « {component} » est au profit de « {targetGroup} ». Corrigez la ligne.",
    en: 'Money earmarked for "{earmark}" pays only components for that group, and "{component}" is for "{targetGroup}". Correct the line.',
  },
  componentCostExceeded: {
    status: 422,
    ar: 'لم يبق للمكوّن «{component}» في كلفته سوى {available} سنتيم. خفضوا المبلغ أو عدلوا الكلفة بملحق.',
    fr: 'Il ne reste à la composante « {component} » que {available} centimes de son coût. Réduisez le montant, ou amendez le coût.',
    en: 'Component "{component}" has {available} centimes of its cost left. Lower the amount, or amend the cost.',
  },
  costBelowPaid: {
    status: 409,
    ar: 'أدي للمكوّن «{component}» {paid} سنتيم، فلا تنزل كلفته عن ذلك. صححوا الملحق.',
    fr: 'La composante « {component} » a déjà été payée {paid} centimes : son coût ne peut être moindre. Corrigez l’avenant.',
    en: 'Component "{component}" is already paid {paid} centimes, so its cost cannot be less. Correct the amendment.',
  },
  earmarkFloorBroken: {
    status: 422,
    ar: 'سينزل المخصص لـ«{targetGroup}» عن حده الأدنى ({minimum} سنتيم). صححوا المبالغ.',
    fr: "L'affectation à « {targetGroup} » passerait sous son minimum de {minimum} centimes. Corrigez les montants.",
    en: 'The earmark for "{targetGroup}" would fall below its floor of {minimum} centimes. Correct the amounts.',
  },
  justificationExceedsDisbursed: {
    status: 422,
    ar: 'المبلغ {amount} سنتيم يتجاوز ما أدي ولم يبرر بعد: المتاح {available} سنتيم {fund}. صححوه.',
    fr: 'Le montant de {amount} centimes dépasse ce qui est payé et non encore justifié : {available} centimes {fund}. Corrigez-le.',
    en: 'The amount of {amount} centimes exceeds what is disbursed and not yet justified: {available} centimes {fund}. Correct it.',
  },
  entryUnknown: {
    status: 404,
    ar: 'لا وجود لهذا القيد في الدفتر. تحققوا من مرجعه.',
    fr: "Cette écriture n'existe pas au journal. Vérifiez sa référence.",
    en: 'This entry does not exist in the ledger. Check its reference.',
  },
  entryNotReversible: {
    status: 409,
    ar: 'لا يمكن تصحيح هذا القيد: {why}.',
    fr: 'Cette écriture ne peut pas être contre-passée : {why}.',
    en: 'This entry cannot be reversed: {why}.',
  },
  amendmentOpen: {
    status: 409,
    ar: 'هناك ملحق تعديلي قيد المصادقة. انتظروا مآله.',
    fr: 'Un avenant est déjà en cours. Attendez son issue.',
    en: 'An amendment is already under way. Wait for its outcome.',
  },
  amendmentEmpty: {
    status: 422,
    ar: 'لا يغير هذا الملحق شيئاً. اذكروا ما يتغير.',
    fr: "Cet avenant ne change rien. Indiquez ce qu'il modifie.",
    en: 'This amendment changes nothing. Say what it changes.',
  },
  amendmentTouchesCalled: {
    status: 409,
    ar: 'سبق طلب الشطر {tranche}، فلا يغيره ملحق. عدلوا الأشطر الموالية.',
    fr: 'La tranche {tranche} est déjà appelée : un avenant ne peut la changer. Modifiez les suivantes.',
    en: 'Tranche {tranche} is already called, so an amendment cannot change it. Change later ones.',
  },
  closureTooEarly: {
    status: 409,
    ar: 'لم يحن وقت الإغلاق: {what}. أتموا ذلك ثم أعيدوا الطلب.',
    fr: 'Il est trop tôt pour clore : {what}. Achevez-le, puis renvoyez la demande.',
    en: 'It is too early to close: {what}. Complete this, then ask again.',
  },
  pledgesTooMany: {
    status: 409,
    ar: 'بلغ طرفكم {most} تعهداً، وهو الحد الأقصى. عدلوا تعهداً قائماً.',
    fr: 'Votre partie a atteint {most} promesses, le maximum. Modifiez une promesse existante.',
    en: 'Your party has reached {most} pledges, the most there may be. Change one of them.',
  },
  documentsTooMany: {
    status: 409,
    ar: 'أودع طرفكم {most} وثيقة في هذا الملف، وهو الحد الأقصى. اجمعوا وثائقكم في واحدة وأودعوها في شطر آخر.',
    fr: 'Votre partie a déposé {most} pièces dans ce dossier, le maximum. Regroupez-les, ou déposez sur une autre tranche.',
    en: 'Your party has filed {most} documents here, the most there may be. Combine them, or file with another tranche.',
  },
  amendmentsTooMany: {
    status: 409,
    ar: 'عرفت الاتفاقية {most} ملحقاً، وهو الحد الأقصى. أبرموا اتفاقية جديدة.',
    fr: 'La convention a connu {most} avenants, le maximum. Concluez une nouvelle convention.',
    en: 'The convention has had {most} amendments, the most there may be. Conclude a new convention.',
  },
  receiptsTooMany: {
    status: 409,
    ar: 'سجل {most} تحصيلاً لهذا الطلب، وهو الحد الأقصى للدفعات. سجلوا ما بقي دفعة واحدة.',
    fr: 'Cet appel compte {most} encaissements, le maximum de versements partiels. Enregistrez le reste en une fois.',
    en: 'This call has {most} receipts, the most in parts there may be. Record the rest as one.',
  },
  ordersTooMany: {
    status: 409,
    ar: 'عرف هذا الشطر {most} أمراً بالأداء، وهو الحد الأقصى. لم يبق إلا فسخ الاتفاقية.',
    fr: 'Cette tranche a connu {most} ordres de paiement, le maximum. Il ne reste qu’à résilier la convention.',
    en: 'This tranche has had {most} payment orders, the most there may be. Only termination is left.',
  },
  conventionTooLarge: {
    status: 422,
    ar: 'لا يتسع ملف الاتفاقية لهذا الطلب مع ما بقي من مسارها. اختصروا المرسَل أو قللوا الأشطر أو الأطراف المؤدية.',
    fr: 'Le dossier de la convention n’a plus la place pour cet envoi et pour la suite de son parcours. Réduisez l’envoi, les tranches ou les parties qui y paient.',
    en: 'The convention’s file has no room for this and for the rest of its road. Send less, or plan fewer tranches or paying parties.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Refuses with every detail of the sentence: `throw refuse('orderUnknown')`. */
export const refuse = refusalsOf<typeof REFUSALS>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (
  code:
    | 'termsInconsistent'
    | 'planInconsistent'
    | 'partiesIncomplete'
    | 'mailboxNotAllowed'
    | 'delayTooShort'
    | 'silenceNotAssent'
    | 'planBelowFloor',
  faults: readonly FieldFault[],
): Refusal => refusalOfFields(code, faults);
