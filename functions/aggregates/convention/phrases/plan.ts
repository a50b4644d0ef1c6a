/** The faults of an approval plan; a step is named by its kind and its place in the order. */
export const PLAN_PHRASES = {
  step: {
    ar: '{kind} (الرتبة {order})',
    fr: '{kind} (rang {order})',
    en: '{kind} (place {order})',
  },
  stepAsks: {
    ar: 'الخطوة «{step}» تسأل {role} لدى «{party}»',
    fr: "l'étape « {step} » sollicite {role} de « {party} »",
    en: 'the step "{step}" asks {role} of "{party}"',
  },
  stepTwice: {
    ar: 'خطوتان تحملان المعرّف نفسه «{step}»',
    fr: 'deux étapes portent le même identifiant « {step} »',
    en: 'two steps have the same identifier "{step}"',
  },
  assigneeTwice: {
    ar: 'الخطوة «{step}» تسأل «{party}» ({role}) مرتين',
    fr: "l'étape « {step} » sollicite deux fois « {party} » ({role})",
    en: 'the step "{step}" asks "{party}" ({role}) twice',
  },
  stepPartyUnknown: {
    ar: 'الخطوة «{step}» تسأل «{party}»، وليس من أطراف الاتفاقية',
    fr: "l'étape « {step} » sollicite « {party} », qui n'est pas une partie de la convention",
    en: 'the step "{step}" asks "{party}", which is none of the parties',
  },
  escalatesElsewhere: {
    ar: 'الخطوة «{step}» تصعَّد إلى «{party}»، والتصعيد لا يكون إلا داخل الطرف المسؤول نفسه',
    fr: "l'étape « {step} » remonte à « {party} », alors qu'une tâche ne remonte qu'au sein de la partie sollicitée",
    en: 'the step "{step}" is escalated to "{party}", but a task is escalated only within the party that is asked',
  },
  escalatesToRole: {
    ar: 'الخطوة «{step}» تصعَّد إلى صفة «{role}» وهي لا تبت فيها. اختاروا: {roles}',
    fr: "l'étape « {step} » remonte au rôle « {role} », qui ne peut pas la trancher. Choisissez : {roles}",
    en: 'the step "{step}" is escalated to the role "{role}", which cannot decide it. Choose: {roles}',
  },
  quorumTooHigh: {
    ar: 'الخطوة «{step}» تتطلب {quorum} موافقات ولا تسأل إلا {asked}',
    fr: "l'étape « {step} » exige {quorum} approbations et n'en sollicite que {asked}",
    en: 'the step "{step}" needs {quorum} approvals and asks only {asked}',
  },
  pledgingMisplaced: {
    ar: 'الخطوة «{step}»: جمع التعهدات، وهو وحده، يكون في مرحلة جمع التعهدات',
    fr: "l'étape « {step} » : la collecte des promesses, et elle seule, se tient en phase de collecte des promesses",
    en: 'the step "{step}": the collection of pledges, and nothing else, stands in the phase of pledging',
  },
  pledgingTacit: {
    ar: 'الخطوة «{step}»: لا موافقة ضمنية على جمع التعهدات، لأن انقضاء الأجل لا يدل على أنها مكتملة',
    fr: "l'étape « {step} » : un accord tacite ne clôt pas la collecte, car il ne dit pas que les promesses sont toutes là",
    en: 'the step "{step}": a tacit approval cannot end the collection of pledges, because it does not tell that all are there',
  },
  oppositionMisplaced: {
    ar: 'الخطوة «{step}»: يكون التعرض في مرحلة المداولة',
    fr: "l'étape « {step} » : l'opposition se tient en phase d'adoption",
    en: 'the step "{step}": the opposition stands in the phase of adoption',
  },
  stepOfBodies: {
    ar: 'الخطوة «{step}» لا يُسأل فيها إلا: {kind}',
    fr: "l'étape « {step} » ne sollicite que : {kind}",
    en: 'the step "{step}" asks none but: {kind}',
  },
  stepWithoutBody: {
    ar: 'الخطوة «{step}» لا تتم دون موافقة: {kind}',
    fr: "l'étape « {step} » ne se conclut pas sans l'accord de : {kind}",
    en: 'the step "{step}" is not concluded without the approval of: {kind}',
  },
  signatureMisplaced: {
    ar: 'الخطوة «{step}»: التوقيع، وهو وحده، يكون في مرحلة التوقيع',
    fr: "l'étape « {step} » : la signature, et elle seule, se tient en phase de signature",
    en: 'the step "{step}": the signature, and nothing else, stands in the phase of signature',
  },
  signatureIncomplete: {
    ar: 'الخطوة «{step}»: يجب أن يوقع كل من يُسأل، ولا توقيع ضمنياً بانقضاء الأجل',
    fr: "l'étape « {step} » : tous ceux qui y sont sollicités signent, et nul ne signe tacitement",
    en: 'the step "{step}": all who are asked must sign, and nobody signs tacitly',
  },
  roleCannotDecide: {
    ar: 'الخطوة «{step}» تسأل صفة «{role}» وهي لا تبت فيها. اختاروا: {roles}',
    fr: "l'étape « {step} » sollicite le rôle « {role} », qui ne peut pas la trancher. Choisissez : {roles}",
    en: 'the step "{step}" asks the role "{role}", which cannot decide it. Choose: {roles}',
  },
  signatureMissing: {
    ar: 'لا تسأل أي خطوة توقيع الطرف «{party}»',
    fr: 'aucune étape ne demande la signature de « {party} »',
    en: 'no step asks "{party}" to sign',
  },
  pledgingCount: {
    ar: 'عدد خطوات جمع التعهدات {count} والمطلوب 1',
    fr: 'les étapes de collecte des promesses sont {count}, il en faut 1',
    en: 'the steps that collect pledges are {count}, and there must be 1',
  },
  stepTooLate: {
    ar: 'الخطوة «{step}» تأتي بعد خطوة من مرحلة لاحقة. الترتيب: الدراسة، ثم جمع التعهدات، ثم المداولة والتوقيع والتأشيرة',
    fr: "l'étape « {step} » vient après une phase ultérieure. L'ordre est : examen, collecte des promesses, puis adoption, signature et visa",
    en: 'the step "{step}" comes after a later phase. The order is: review, collection of pledges, then adoption, signature and visa',
  },
  stepsMixed: {
    ar: 'الخطوة «{step}» تشترك في رتبتها مع خطوة من مرحلة أخرى هي «{other}». غيروا رتبة إحداهما',
    fr: "l'étape « {step} » a le même rang qu'une étape d'une autre phase, « {other} ». Changez le rang de l'une",
    en: 'the step "{step}" shares its place with a step of another phase, "{other}". Change the place of one',
  },
  firstStepElsewhere: {
    ar: 'يبدأ المسار بالخطوة «{step}»، ويجب أن يبدأ بالدراسة أو بجمع التعهدات',
    fr: "le circuit commence par « {step} », alors qu'il commence par l'examen ou la collecte des promesses",
    en: 'the plan begins with "{step}", but it begins with the review or the collection of pledges',
  },
} as const;
