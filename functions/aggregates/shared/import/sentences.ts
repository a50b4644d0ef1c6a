import { FAULTS } from '../../../kernel/faults.ts';
import { type Name, phrasesOf } from '../../../kernel/sentence.ts';

/** The faults of a field that a cell can have too: it is said by the same code and in the same words. */
export const TEXT_FAULTS = [
  'textShowsNothing',
  'textDistorted',
  'textOfManyLines',
  'identifierMalformed',
] as const;

/** What can be wrong with a file that is imported, whatever it is about. */
export const IMPORT_PHRASES = {
  bytesNotUtf8: {
    ar: 'تعذرت قراءة حروف الملف. احفظوه بصيغة «CSV UTF-8» ثم أعيدوا الإرسال.',
    fr: 'Les lettres du fichier sont illisibles. Enregistrez-le au format « CSV UTF-8 », puis renvoyez-le.',
    en: 'The letters of the file cannot be read. Save it as "CSV UTF-8" and send it again.',
  },
  codePageAssumed: {
    ar: 'الملف ليس بترميز UTF-8، وقُرئ على أنه {codePage}. راجعوا الأسماء قبل التأكيد.',
    fr: "Le fichier n'est pas en UTF-8 : il a été lu comme {codePage}. Vérifiez les noms avant de confirmer.",
    en: 'The file is not UTF-8: it was read as {codePage}. Look at the names before you confirm.',
  },
  lettersLost: {
    ar: 'ضاعت حروف عند حفظ الملف وحلت محلها علامات استفهام (عدد الخانات: {count}، أولها في السطر {of}). لا يمكن استرجاعها: احفظوا الملف الأصلي بصيغة «CSV UTF-8» ثم أرسلوه.',
    fr: "Des lettres ont été perdues à l'enregistrement, remplacées par des points d'interrogation (cases : {count}, la première à la ligne {of}). Elles ne peuvent être retrouvées : enregistrez le fichier d'origine au format « CSV UTF-8 », puis envoyez-le.",
    en: 'Letters were lost when the file was saved, and question marks stand for them (cells: {count}, the first in row {of}). They cannot be brought back: save the original file as "CSV UTF-8" and send that.',
  },
  noTable: {
    ar: 'هذا ليس جدولاً بصيغة CSV. راجعوا علامات الاقتباس والفواصل.',
    fr: "Ce n'est pas un tableau CSV. Vérifiez les guillemets et les séparateurs.",
    en: 'This is no CSV table. Check the quotation marks and the separators.',
  },
  rowsTooMany: {
    ar: 'في الملف أكثر من {most} سطر. قسّموه.',
    fr: 'Le fichier a plus de {most} lignes. Partagez-le.',
    en: 'The file has more than {most} rows. Divide it.',
  },
  rowsNone: {
    ar: 'ليس في الملف أي سطر بعد العناوين.',
    fr: 'Le fichier n’a aucune ligne sous les en-têtes.',
    en: 'The file has no row below its heading.',
  },
  columnMissing: {
    ar: 'العمود «{column}» غير موجود. أضيفوه.',
    fr: 'La colonne « {column} » manque. Ajoutez-la.',
    en: 'The column "{column}" is missing. Add it.',
  },
  columnTwice: {
    ar: 'العمود «{column}» مكرر. احتفظوا به مرة واحدة.',
    fr: 'La colonne « {column} » figure deux fois. Gardez-la une seule fois.',
    en: 'The column "{column}" is there twice. Keep it once.',
  },
  columnsAlike: {
    ar: 'العمودان «{first}» و«{second}» يقولان الشيء نفسه: «{column}». احتفظوا بأحدهما.',
    fr: 'Les colonnes « {first} » et « {second} » disent la même chose : « {column} ». Gardez l’une des deux.',
    en: 'The columns "{first}" and "{second}" say the same thing: "{column}". Keep one of them.',
  },
  columnAmbiguous: {
    ar: 'قد يعني العمود «{column}» أكثر من شيء: {columns}. سموه بأحد هذه الأسماء.',
    fr: 'La colonne « {column} » peut désigner plusieurs choses : {columns}. Donnez-lui l’un de ces noms.',
    en: 'The column "{column}" may mean several things: {columns}. Give it one of these names.',
  },
  columnUnknown: {
    ar: 'العمود «{column}» غير معروف. احذفوه أو صححوا اسمه.',
    fr: 'La colonne « {column} » est inconnue. Retirez-la, ou corrigez son nom.',
    en: 'The column "{column}" is not known. Remove it, or correct its name.',
  },
  columnOfPersons: {
    ar: 'العمود «{column}» يعرّف بأشخاص. لا تُستقبل هنا إلا مجاميع: احذفوا العمود.',
    fr: 'La colonne « {column} » désigne des personnes. Seuls des totaux sont acceptés ici : retirez-la.',
    en: 'The column "{column}" identifies persons. Only totals are received here: remove it.',
  },
  headingMissing: {
    ar: 'في العمود رقم {position} خانات مملوءة دون عنوان. اكتبوا عنوانه أو احذفوا العمود.',
    fr: 'La colonne {position} a des cases remplies, mais pas d’en-tête. Nommez-la, ou retirez-la.',
    en: 'Column {position} has filled cells and no heading. Name it, or remove it.',
  },
  endsWithinRow: {
    ar: 'ينتهي الملف وسط هذا السطر: قد يكون مبتوراً. تأكدوا من أنه كامل.',
    fr: 'Le fichier s’arrête au milieu de cette ligne : il est peut-être tronqué. Vérifiez qu’il est entier.',
    en: 'The file ends within this row: it may have been cut. Check that it is whole.',
  },
  numberOfPerson: {
    ar: 'في الخانة ما يشبه معرّفاً لشخص: رقم بطاقة أو هاتف أو بريد. لا يُستقبل هنا ما يعرّف بأشخاص: احذفوه.',
    fr: "La case contient ce qui ressemble à l'identifiant d'une personne : carte, téléphone ou adresse. Rien qui désigne une personne n'est accepté ici : retirez-le.",
    en: 'The cell holds what looks like the identifier of a person: a card, a phone or a mailbox. Nothing that identifies persons is received here: remove it.',
  },
  formulaAsText: {
    ar: 'تبدأ الخانة بعلامة تُقرأ كصيغة حساب. تُحفظ كنص.',
    fr: 'La case commence comme une formule. Elle est gardée comme du texte.',
    en: 'The cell begins like a formula. It is kept as text.',
  },
  cellsTooMany: {
    ar: 'في السطر خانات أكثر من العناوين. راجعوا الفواصل.',
    fr: "La ligne a plus de cases que d'en-têtes. Vérifiez les séparateurs.",
    en: 'The row has more cells than there are headings. Check the separators.',
  },
  numberAmbiguous: {
    ar: 'لا يعرف أهو عدد بالآلاف أم عدد عشري. اكتبوه بأرقامه متصلة: 1500.',
    fr: 'On ne sait si ce sont des milliers ou des décimales. Écrivez les chiffres à la suite : 1500.',
    en: 'These may be thousands or decimals. Write the digits together: 1500.',
  },
  numberNegative: {
    ar: 'العدد سالب. اكتبوا صفراً أو أكثر.',
    fr: 'Le nombre est négatif. Écrivez zéro ou plus.',
    en: 'The number is negative. Write zero or more.',
  },
  numberDecimal: {
    ar: 'العدد عشري. اكتبوا عدداً صحيحاً.',
    fr: 'Le nombre a des décimales. Écrivez un nombre entier.',
    en: 'The number has decimals. Write a whole number.',
  },
  numberUnreadable: {
    ar: 'هذا ليس عدداً. اكتبوه بالأرقام.',
    fr: "Ce n'est pas un nombre. Écrivez-le en chiffres.",
    en: 'This is no number. Write it in digits.',
  },
  numberTooLarge: {
    ar: 'العدد أكبر من {most}. راجعوه.',
    fr: 'Le nombre dépasse {most}. Vérifiez-le.',
    en: 'The number is above {most}. Check it.',
  },
  digitsNormalised: {
    ar: 'قُرئت الأرقام كما هي بالأرقام 0-9.',
    fr: 'Les chiffres ont été lus en 0-9.',
    en: 'The digits were read as 0-9.',
  },
  degreesUnreadable: {
    ar: 'اكتبوا الدرجات بالأرقام ونقطة عشرية، مثل -6.57841.',
    fr: 'Écrivez les degrés en chiffres, avec un point décimal, comme -6.57841.',
    en: 'Write the degrees in digits with a decimal point, such as -6.57841.',
  },
  degreesRounded: {
    ar: 'قُرّبت الدرجات إلى خمسة أرقام عشرية، أي نحو متر.',
    fr: 'Les degrés ont été arrondis à cinq décimales, soit un mètre environ.',
    en: 'The degrees were rounded to five decimals, which is about a metre.',
  },
  textNotTaken: {
    ar: 'لا يُقبل هذا النص هنا: هو طويل جداً، أو فيه علامات غير مرئية، أو ليس معرّفاً. صححوه.',
    fr: "Ce texte n'est pas accepté ici : il est trop long, contient des signes invisibles, ou n'est pas un identifiant. Corrigez-le.",
    en: 'This text is not taken here: it is too long, holds signs that nobody sees, or is no identifier. Correct it.',
  },
  textTooLong: {
    ar: 'النص طويل. اختصروه: {most} حرفاً على الأكثر.',
    fr: 'Le texte est trop long. Abrégez-le : {most} caractères au plus.',
    en: 'The text is too long. Shorten it: {most} characters at most.',
  },
  textShowsNothing: FAULTS.textShowsNothing,
  textDistorted: FAULTS.textDistorted,
  textOfManyLines: FAULTS.textOfManyLines,
  identifierMalformed: FAULTS.identifierMalformed,
  cellEmpty: {
    ar: 'الخانة فارغة. املؤوها.',
    fr: 'La case est vide. Remplissez-la.',
    en: 'The cell is empty. Fill it in.',
  },
  dayUnreadable: {
    ar: 'اكتبوا التاريخ على هذا الشكل: 2026-09-30.',
    fr: 'Écrivez la date ainsi : 2026-09-30.',
    en: 'Write the date like this: 2026-09-30.',
  },
  dayToCome: {
    ar: 'هذا التاريخ لم يحن بعد.',
    fr: 'Cette date est dans le futur.',
    en: 'This date is yet to come.',
  },
  codeUnknown: {
    ar: 'رمز غير معروف. الممكن: {possible}.',
    fr: 'Code inconnu. Possibles : {possible}.',
    en: 'An unknown code. Possible are: {possible}.',
  },
  placeUnknown: {
    ar: 'رمز المكان غير معروف. اكتبوا رمز العمالة أو الإقليم، مثل MA-KEN.',
    fr: "Code de lieu inconnu. Écrivez celui d'une préfecture ou d'une province, comme MA-KEN.",
    en: 'The code of the place is not known. Write that of a prefecture or province, such as MA-KEN.',
  },
  placeByName: {
    ar: 'اكتبوا رمز المكان لا اسمه: {suggestion}.',
    fr: 'Écrivez le code du lieu plutôt que son nom : {suggestion}.',
    en: 'Write the code of the place, not its name: {suggestion}.',
  },
  placeOutsideRegion: {
    ar: 'هذا المكان خارج الجهة.',
    fr: "Ce lieu n'est pas dans la région.",
    en: 'This place lies outside the region.',
  },
  problemsMore: {
    ar: 'لم تُذكر هنا {count} من المشاكل والتنبيهات. صححوا المذكورة أولاً.',
    fr: 'Problèmes et avertissements non listés ici : {count}. Corrigez d’abord ceux qui le sont.',
    en: 'Problems and warnings that are not listed here: {count}. Mend those that are listed first.',
  },
  rowRepeated: {
    ar: 'يكرر هذا السطر السطر {of}. احتفظوا بأحدهما.',
    fr: 'Cette ligne répète la ligne {of}. Gardez-en une seule.',
    en: 'This row repeats row {of}. Keep one of them.',
  },
} as const;

/** The types of the details in these sentences, by their names. */
export type ImportDetails = {
  codePage: Name;
  column: Name;
  columns: readonly Name[];
  first: Name;
  second: Name;
  count: number;
  most: number;
  position: number;
  of: number;
  possible: readonly string[];
  suggestion: Name;
};

export const phrase = phrasesOf<typeof IMPORT_PHRASES, ImportDetails>();
