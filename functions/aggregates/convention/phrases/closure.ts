/** The obstacles to a closure, and the entries to reverse before another one. */
export const CLOSURE_PHRASES = {
  callOutstanding: {
    ar: 'بقي على «{party}» أن يؤدي {outstanding} سنتيم برسم الشطر {tranche}',
    fr: '« {party} » doit encore {outstanding} centimes sur la tranche {tranche}',
    en: '"{party}" still owes {outstanding} centimes on tranche {tranche}',
  },
  trancheNotCalled: {
    ar: 'لم يطلب بعد الشطر {tranche}، وموعده {dueDate}، ومبلغه {amount} سنتيم',
    fr: "la tranche {tranche}, de {amount} centimes au {dueDate}, n'est pas encore appelée",
    en: 'tranche {tranche}, of {amount} centimes due on {dueDate}, has not yet been called',
  },
  orderOpen: {
    ar: 'الأمر بالأداء رقم {order} (الشطر {tranche}، {amount} سنتيم) {status} ولم يؤد بعد',
    fr: "l'ordre de paiement n° {order} (tranche {tranche}, {amount} centimes) est {status} mais pas encore payé",
    en: 'payment order no. {order} (tranche {tranche}, {amount} centimes) is {status} but not yet paid',
  },
  justificationMissing: {
    ar: 'بقي تبرير {missing} سنتيم على الأقل مما أدي: {funds}',
    fr: 'il reste au moins {missing} centimes à justifier parmi ce qui est payé : {funds}',
    en: 'at least {missing} centimes of what was disbursed is still to be justified: {funds}',
  },
  contributionUndelivered: {
    ar: 'لم يسلم «{party}» بعد {left} مما تعهد به لسنة {year} ({nature}): يسلم، أو يعوض نقداً، أو يتنازل عنه بملحق',
    fr: '« {party} » n’a pas encore remis {left} de sa promesse de {year} ({nature}) : à remettre, à remplacer par du numéraire ou à dispenser par avenant',
    en: '"{party}" has not yet delivered {left} of its pledge for {year} ({nature}): deliver it, or have it replaced by cash or waived by an amendment',
  },
  deliveryUnconfirmed: {
    ar: 'لم يؤكد «{party}» بعد تسليم {left} بتاريخ {day}',
    fr: '« {party} » n’a pas encore confirmé la remise de {left} du {day}',
    en: '"{party}" has not yet confirmed the delivery of {left} on {day}',
  },
  resolutionUndecided: {
    ar: 'لم يبت بعد في القرار رقم {resolution}',
    fr: "la résolution n° {resolution} n'est pas encore décidée",
    en: 'resolution no. {resolution} has not yet been decided',
  },
  reservationHeld: {
    ar: 'حُجز مبلغ {amount} سنتيم لفائدة الاتفاقية {number} ولم تقبله بعد: تقبله أو يُسحب الحجز',
    fr: '{amount} centimes sont réservés pour la convention {number}, qui ne les a pas encore acceptés : elle les accepte, ou la réservation est retirée',
    en: '{amount} centimes are reserved for convention {number}, which has not accepted them yet: it accepts them, or the reservation is withdrawn',
  },
  transferUnconfirmed: {
    ar: 'لم تؤكد الاتفاقية {number} بعد تحويل {amount} سنتيم، وسيتم ذلك تلقائياً',
    fr: 'la convention {number} n’a pas encore confirmé le transfert de {amount} centimes : cela se fait de soi-même',
    en: 'convention {number} has not yet confirmed the transfer of {amount} centimes: this happens by itself',
  },
  actWithdrawReservation: {
    ar: 'سحب الحجز ما دامت الاتفاقية الأخرى لم تقبله',
    fr: "le retrait de la réservation, tant que l'autre convention ne l'a pas acceptée",
    en: 'withdrawing the reservation, as long as the other convention has not accepted it',
  },
  actProposeResolution: {
    ar: 'قرار جديد',
    fr: 'une nouvelle résolution',
    en: 'a new resolution',
  },
  actNoneAfterTransfer: {
    ar: 'لا إجراء، لأن الأموال في عهدة الاتفاقية الأخرى: تُعاد منها إلى الأطراف أو تُعاد برمجتها',
    fr: "aucun acte, car l'autre convention en répond : de là, les fonds sont renvoyés aux parties ou reprogrammés",
    en: 'no act, because the other convention answers for the money: from there it is sent back to the parties or reprogrammed',
  },
  fundUnjustified: {
    ar: '{amount} سنتيم من «{party}» (الشطر {tranche}، {earmark})',
    fr: '{amount} centimes de « {party} » (tranche {tranche}, {earmark})',
    en: '{amount} centimes of "{party}" (tranche {tranche}, {earmark})',
  },
  alreadyReversed: {
    ar: 'سبق تصحيحه بتاريخ {day}، فلا حاجة إلى تصحيحه من جديد',
    fr: "elle l'a déjà été le {day} : il n'y a rien à refaire",
    en: 'it already was on {day}: nothing more to do',
  },
  isReversal: {
    ar: 'هو نفسه تصحيح. سجلوا العملية الصحيحة من جديد',
    fr: "elle est elle-même une contre-passation. Enregistrez à nouveau l'opération juste",
    en: 'it is itself a reversal. Record the right operation anew',
  },
  undoneByAct: {
    ar: 'قيده من نوع «{motive}» ولا يصحح بقيد، بل بإجراء: {act}',
    fr: 'une écriture « {motive} » ne se contre-passe pas. Elle se corrige par : {act}',
    en: 'an entry of the kind "{motive}" is not reversed. It is corrected by: {act}',
  },
  actWithdrawPledge: {
    ar: 'تعديل التعهد أو سحبه ما دامت التعهدات تُجمع، ثم بملحق',
    fr: 'la révision ou le retrait de la promesse pendant la collecte, puis un avenant',
    en: 'revising or withdrawing the pledge while pledges are collected, then an amendment',
  },
  actAmend: {
    ar: 'ملحق يغير المساهمات',
    fr: 'un avenant qui modifie les contributions',
    en: 'an amendment that changes the contributions',
  },
  actReverseReceipt: {
    ar: 'تصحيح قيد التحصيل أو ملحق للأشطر التي لم تطلب بعد',
    fr: "la contre-passation de l'encaissement, ou un avenant des tranches non encore appelées",
    en: 'reversing the receipt, or an amendment of the tranches not yet called',
  },
  actNoneAfterEnd: {
    ar: 'لا إجراء بعد الفسخ: ما حُصّل مع ذلك يسجل كما ورد',
    fr: 'aucun acte après la résiliation : ce qui arrive malgré tout s’enregistre comme encaissement',
    en: 'no act once the convention is terminated: money that comes in nevertheless is recorded as a receipt',
  },
  actOrderLater: {
    ar: 'أمر بالأداء في شطر لاحق: ما تبقى من الشطر المغلق متاح له',
    fr: 'un ordre de paiement sur une tranche suivante, que sert le reliquat de la tranche clôturée',
    en: 'a payment order on a later tranche, which what is left of the closed one serves',
  },
  actNoneAfterRefund: {
    ar: 'لا إجراء بعد إرجاع الرصيد: راسلوا مسؤول النظام لتسوية الفرق خارج الاتفاقية',
    fr: "aucun acte après la restitution du reliquat : écrivez à l'administrateur pour régler l'écart hors de la convention",
    en: 'no act once the balance is refunded: write to the administrator to settle the difference outside the convention',
  },
  reverseFirst: {
    ar: 'استُعمل منه ما لم يبق معه إلا {available} سنتيم من {amount} سنتيم. صححوا أولاً: {entries}',
    fr: "il n'en reste que {available} centimes sur {amount} centimes. Contre-passez d'abord : {entries}",
    en: 'only {available} centimes of its {amount} centimes are left. Reverse first: {entries}',
  },
  refundPartChanged: {
    ar: '{party}: {authorised} سنتيم مأمور بإرجاعها، و{amount} سنتيم موجودة',
    fr: '{party} : {authorised} centimes ordonnancés, {amount} centimes au compte',
    en: '{party}: {authorised} centimes authorised, {amount} centimes on the account',
  },
  moneyGone: {
    ar: 'لم يبق معه إلا {available} سنتيم من {amount} سنتيم، ولا قيد لاحق يُصحح قبله. سجلوا أولاً ما يُحصّل',
    fr: "il n'en reste que {available} centimes sur {amount} centimes, sans acte postérieur à contre-passer. Enregistrez d'abord ce qui doit arriver sur le compte",
    en: 'only {available} centimes of its {amount} centimes are left, and no later act is there to reverse. Record first what is to come in',
  },
  costUsed: {
    ar: 'لم يبق من كلفة المكوّن «{component}» سوى {available} سنتيم، وبالتصحيح يعود {amount} سنتيم مؤدى. صححوا أو أرجعوا أولاً: {entries}',
    fr: 'il ne reste que {available} centimes du coût de la composante « {component} », et {amount} centimes seraient de nouveau payés. Contre-passez ou faites renvoyer d’abord : {entries}',
    en: 'only {available} centimes of the cost of component "{component}" are left, and {amount} centimes would be paid again. Reverse or have returned first: {entries}',
  },
  costLowered: {
    ar: 'لم يبق من كلفة المكوّن «{component}» سوى {available} سنتيم، وبالتصحيح يعود {amount} سنتيم مؤدى. ارفعوا الكلفة أولاً بملحق',
    fr: 'il ne reste que {available} centimes du coût de la composante « {component} », et {amount} centimes seraient de nouveau payés. Relevez d’abord son coût par un avenant',
    en: 'only {available} centimes of the cost of component "{component}" are left, and {amount} centimes would be paid again. Raise its cost by an amendment first',
  },
  paymentMade: {
    ar: 'أداء الأمر رقم {order} (الشطر {tranche}، {amount} سنتيم، المرجع «{reference}»)',
    fr: "le paiement de l'ordre n° {order} (tranche {tranche}, {amount} centimes, référence « {reference} »)",
    en: 'the payment of order no. {order} (tranche {tranche}, {amount} centimes, reference "{reference}")',
  },
  actReturnDelivery: {
    ar: 'إرجاع التسليم من طرف من تسلمه',
    fr: 'le renvoi de la remise par la partie qui l’a réceptionnée',
    en: 'returning the delivery, by the party that received it',
  },
  actNewOrder: {
    ar: 'أمر جديد يؤدى بمرجع الأداء الأول',
    fr: 'un nouvel ordre, payé sous la référence du premier',
    en: 'a new order, paid under the reference of the first',
  },
  movementMade: {
    ar: '{motive} («{reference}»، {amount} سنتيم)',
    fr: '{motive} (« {reference} », {amount} centimes)',
    en: '{motive} ("{reference}", {amount} centimes)',
  },
  justificationMade: {
    ar: 'التبرير «{reference}» (الشطر {tranche}، {amount} سنتيم)',
    fr: 'la justification « {reference} » (tranche {tranche}, {amount} centimes)',
    en: 'the justification "{reference}" (tranche {tranche}, {amount} centimes)',
  },
  writeOffMade: {
    ar: 'شطب {amount} سنتيم (الشطر {tranche})',
    fr: 'le passage en perte de {amount} centimes (tranche {tranche})',
    en: 'the write-off of {amount} centimes (tranche {tranche})',
  },
  refundMade: {
    ar: 'إرجاع الرصيد، وهو نهائي ({amount} سنتيم، المرجع «{reference}»)',
    fr: 'la restitution du reliquat, qui est définitive ({amount} centimes, référence « {reference} »)',
    en: 'the refund of the balance, which is final ({amount} centimes, reference "{reference}")',
  },
} as const;
