import './legend.css';
import { useTranslations } from 'use-intl/react';
import { fillOf, INK, LOOKS, type Look, lookOf } from './looks.ts';
import type { SocialMap } from './map.ts';
import { useMapWords } from './words.ts';

/** What each look means, in words: every class, and of the rest what the map has. */
export function Legend({ map }: { map: SocialMap }) {
  const t = useTranslations();
  const { lookWords } = useMapWords(map);
  return (
    <ul className="map-legend" aria-label={t('socialMap.legend')}>
      {looksOf(map).map((look) => (
        <li key={look}>
          <Swatch look={look} />
          <span>{lookWords(look)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The looks that a map's legend explains. */
export function looksOf({ rows }: Pick<SocialMap, 'rows'>): Look[] {
  const met = new Set(rows.map(lookOf));
  return LOOKS.filter((look) => typeof look === 'number' || met.has(look));
}

/** A sample of a look; its patterns are the picture's. */
export function Swatch({ look }: { look: Look }) {
  return (
    <svg className="map-swatch" viewBox="0 0 28 18" aria-hidden="true" focusable="false">
      <rect
        x="1.5"
        y="1.5"
        width="25"
        height="15"
        fill={swatchFill(look)}
        stroke={INK}
        strokeWidth={look === 'doubtful' ? 2.5 : 0.75}
        {...(look === 'doubtful' && { strokeDasharray: '6 3' })}
      />
      {look === 'unknown' ? (
        <path d="M2 14L12 2M9 16L21 2M18 16L26 6" stroke={INK} strokeWidth="1.5" />
      ) : null}
      {look === 'hidden' ? (
        <path
          d="M5 9h.1M10 5h.1M10 13h.1M15 9h.1M20 5h.1M20 13h.1"
          stroke={INK}
          strokeWidth="3"
          strokeLinecap="round"
        />
      ) : null}
    </svg>
  );
}

const swatchFill = (look: Look) => (typeof look === 'number' ? fillOf(look) : fillOf('doubtful'));
