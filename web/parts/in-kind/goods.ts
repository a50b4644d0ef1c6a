import type { Convention } from '../convention/convention.ts';
import type { Measure } from './measure.ts';

/** What in kind a task is about: a delivery, or what of a pledge is left to deliver; undefined where it is about cash. */
export function goodsOf(
  { deliveries, inKind, pledges }: Pick<Convention, 'deliveries' | 'inKind' | 'pledges'>,
  subject: string | undefined,
): Measure | undefined {
  const delivery = deliveries.find(({ id }) => id === subject);
  const promised = inKind.find(({ pledge }) => pledge === (delivery?.pledge ?? subject));
  const unit = pledges.find(({ id }) => id === promised?.pledge)?.unit;
  const goods = delivery ?? promised?.left;
  return goods && { amount: goods.amount, quantity: goods.quantity, unit };
}
