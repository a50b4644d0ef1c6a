import type { FieldFault } from '../../../kernel/refusal.ts';
import { phrase } from '../phrases/sentence.ts';
import type { PledgeTerms } from '../terms.ts';

/**
 * What a pledge must say of its size, each fault with its field: cash has an amount and nothing else; land, staff and
 * goods have a value, a quantity with its unit, or both.
 */
export function measureFaults({
  nature,
  amount,
  quantity,
  unit,
  description,
}: Pick<PledgeTerms, 'nature' | 'amount' | 'quantity' | 'unit' | 'description'>): FieldFault[] {
  if (nature === 'cash') {
    const measured = Object.entries({ quantity, unit, description }).filter(
      ([, value]) => value !== undefined,
    );
    return [
      ...(amount === 0 ? [{ path: 'amount', why: phrase('cashWithoutAmount') }] : []),
      ...measured.map(([path]) => ({ path, why: phrase('cashMeasured') })),
    ];
  }
  if (quantity !== undefined && unit === undefined) return [{ path: 'unit', why: phrase('unitMissing') }];
  if (quantity === undefined && unit !== undefined)
    return [{ path: 'quantity', why: phrase('unitWithoutQuantity') }];
  return amount === 0 && quantity === undefined ? [{ path: 'amount', why: phrase('promiseOfNothing') }] : [];
}
