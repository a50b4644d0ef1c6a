import type { Contents, Envelope } from '../contents.ts';

/** Figures that follow from what a plan says; they are ours and nobody has published them. Amounts in centimes. */

export interface Derived {
  envelope: string;
  /** Of an envelope of the region, for each of its inhabitants. */
  perInhabitant?: number;
  /** Of an envelope that finances counted units: for each of them. */
  perUnit?: number;
  /** How many of these units the plan's centres are, in hundredths of a percent, and what that comes to. */
  share?: { centres: number; units: number; isApproximate: boolean; basisPoints: number; amount: number };
}

/** How many centres the programme has in all; undefined where nobody says. */
const centresOf = ({ programme }: Pick<Contents, 'programme'>): number | undefined =>
  programme && programme.new.count + programme.rehabilitated.count;

/** Rounded once, from the whole: no rounded figure is reckoned with again. */
function ofEnvelope(
  { id, scope, amount, units }: Envelope,
  centres: number | undefined,
  population: number,
): Derived {
  return {
    envelope: id,
    ...(scope === 'region' && { perInhabitant: Math.round(amount / population) }),
    ...(units && { perUnit: Math.round(amount / units.count) }),
    ...(units &&
      centres !== undefined && {
        share: {
          centres,
          units: units.count,
          isApproximate: units.approximate,
          basisPoints: Math.round((centres * 10_000) / units.count),
          amount: Math.round((amount * centres) / units.count),
        },
      }),
  };
}

/** What follows for each envelope; `population` is that of the region. */
export function derivedOf(
  contents: Pick<Contents, 'envelopes' | 'programme'>,
  population: number,
): Derived[] {
  const centres = centresOf(contents);
  return contents.envelopes.map((envelope) => ofEnvelope(envelope, centres, population));
}
