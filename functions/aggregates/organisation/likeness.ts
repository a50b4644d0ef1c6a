import { fold } from '../../kernel/fold.ts';
import { withoutArticle } from '../../kernel/search.ts';
import type { Details } from './organisation.ts';
import { provincesOf } from './places.ts';

/** Which organisations may be one and the same: those whose names are alike, and that work in the same province. */

/** Words for a kind of organisation, and words between others: they tell no two names apart. */
const GENERIC: ReadonlySet<string> = new Set(
  [
    'جمعية تعاونية شركة مؤسسة منظمة فدرالية فيدرالية شبكة رابطة هيئة ال في من و ل ب',
    'association assoc ass cooperative coop societe ste sarl fondation organisation ong federation reseau',
    'le la les l d de du des et pour a au aux en par sur of the for and',
    'al el an en as es ar er ad ed at et az ez ach ech',
  ]
    .flatMap((words) => fold(words).split(' '))
    .map(withoutArticle),
);

/**
 * A Latin word by its sounds, as far as spellings of Arabic names share them: Ennour, Annour and Nour, Qods and Kods,
 * Chabab and Shabab. The first letter stays apart, so that few words are alike that only lack vowels.
 */
function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const plain = word
    .replace(/^[ae]([bcdfgjklmnpqrstvwxz])\1/, '$1')
    .replace(/ch|sh/g, 'x')
    .replaceAll('q', 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/^[eiouy]/, 'a');
  return plain.charAt(0) + plain.slice(1).replace(/[aeiouyhw]/g, '');
}

function likenessOf(name: string): string {
  const words = fold(name).split(' ').map(withoutArticle);
  const telling = words.filter((word) => !GENERIC.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map(soundOf))].sort().join(' ');
}

/** Names as they are compared: two are alike with the same words in any spelling and order, generic ones aside. */
export function likenesses({ name }: Pick<Details, 'name'>): string[] {
  return [...new Set([likenessOf(name.ar), likenessOf(name.fr)])].filter((each) => each !== '');
}

interface Marked {
  party: string;
  /** The parties that it is said to be distinct from. */
  distinctFrom?: readonly string[] | undefined;
}

/** Whether a steward has said of either that they are two. */
export const areDistinct = (one: Marked, other: Marked): boolean => saysSo(one, other) || saysSo(other, one);

const saysSo = ({ distinctFrom = [] }: Marked, { party }: Marked): boolean => distinctFrom.includes(party);

type Placed = Pick<Details, 'region' | 'provinces'>;

/** Whether two organisations may meet in a province. */
export function sharesProvince(one: Placed, other: Placed): boolean {
  const there = new Set(provincesOf(other));
  return provincesOf(one).some((code) => there.has(code));
}
