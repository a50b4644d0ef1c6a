import type { Phrase } from '../../kernel/sentence.ts';
import { mayLieIn } from '../shared/province-bounds.ts';
import type { Details } from './details.ts';
import { phrase } from './refuse.ts';

/** The warnings about a centre; they block nothing. */

export const WARNINGS = ['pointMissing', 'pointOutsideProvince'] as const;

export interface Warning {
  warning: (typeof WARNINGS)[number];
  said: Phrase;
}

export function warningsOf({ point, province }: Pick<Details, 'point' | 'province'>): Warning[] {
  if (!point) return [{ warning: 'pointMissing', said: phrase('pointMissing') }];
  if (mayLieIn(province, point)) return [];
  return [{ warning: 'pointOutsideProvince', said: phrase('pointOutsideProvince', { province }) }];
}
