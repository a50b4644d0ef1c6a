/** What can be wrong with the three that are named for a region. */
export const CORE_PHRASES = {
  partyMerged: {
    ar: 'أُدمجت «{party}» في «{successor}»: اذكروا تلك',
    fr: '« {party} » a été fusionnée dans « {successor} » : nommez celle-là',
    en: '"{party}" was merged into "{successor}": name that one',
  },
  notRegistered: {
    ar: 'ليس في السجل هيئة مستعملة بالمعرّف «{party}»',
    fr: 'le registre n’a pas d’organisation en activité sous « {party} »',
    en: 'the register has no organisation in use as "{party}"',
  },
  notOfKind: {
    ar: '«{party}» ليست {kind} لهذه الجهة',
    fr: '« {party} » n’est pas : {kind} de cette région',
    en: '"{party}" is not the {kind} of this region',
  },
} as const;
