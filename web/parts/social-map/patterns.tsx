import { GROUND, INK, PATTERNS } from './looks.ts';

/** The hatching and the dots, of a size in the units of the picture. */
export function Patterns({ size }: { size: number }) {
  const tile = { width: size, height: size, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern {...tile} id={PATTERNS.unknown} patternTransform="rotate(45)">
        <rect width={size} height={size} fill={GROUND} />
        <rect width={size / 5} height={size} fill={INK} />
      </pattern>
      <pattern {...tile} id={PATTERNS.hidden}>
        <rect width={size} height={size} fill={GROUND} />
        <circle cx={size / 2} cy={size / 2} r={size / 4} fill={INK} />
      </pattern>
    </defs>
  );
}
