import { inWords } from '../../../kernel/messages.ts';
import { inDirhams, inUnits } from '../../../kernel/wording.ts';
import type { Duty } from '../execution/duty.ts';
import { receiverOf, undeclaredOf } from '../execution/in-kind/delivery.ts';
import { COUNTED } from '../phrases/units.ts';
import { WORDS } from '../phrases/words.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';

/** What a mail about a contribution in kind says of it. */

type Asked = Pick<Task | Duty, 'subject' | 'kind'>;

function about({ pledges, deliveries }: Convention, { subject }: Asked) {
  const delivery = deliveries.find(({ id }) => id === subject);
  const pledge = pledges.find(({ id }) => id === (delivery?.pledge ?? subject));
  return pledge && pledge.nature !== 'cash' ? { pledge, delivery } : undefined;
}

/** Its nature, its quantity and its value: what is declared, or of a pledge what is left; none where it is about cash. */
export function goodsOf(
  convention: Convention,
  asked: Asked,
  language: 'ar' | 'fr',
  colon: string,
): string[] {
  const { pledge, delivery } = about(convention, asked) ?? {};
  if (!pledge) return [];
  const { amount, quantity = 0 } = delivery ?? undeclaredOf(convention.deliveries, pledge);
  const measures = [
    ...(quantity > 0 ? [inUnits(quantity, COUNTED[pledge.unit ?? 'piece'], language)] : []),
    ...(amount > 0 ? [inDirhams(amount, language)] : []),
  ];
  const separator = language === 'ar' ? '، ' : ', ';
  return [
    `${inWords(WORDS, pledge.nature, language)}${colon}${measures.join(separator)} (${pledge.fiscalYear})`,
  ];
}

/** Who asks: of a pledge the party that receives, of a declared delivery the party that delivers. */
export function askerInKind(convention: Convention, asked: Asked): string | undefined {
  if (asked.kind !== 'delivery' && asked.kind !== 'deliveryConfirmation') return undefined;
  const { pledge, delivery } = about(convention, asked) ?? {};
  return delivery ? delivery.party : pledge && receiverOf(convention.terms, pledge);
}
