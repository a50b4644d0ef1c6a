import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import type { Region } from '../../parts/figures/figures.ts';
import { Legend } from '../../parts/social-map/legend.tsx';
import type { SocialMap } from '../../parts/social-map/map.ts';
import { Picture } from '../../parts/social-map/picture.tsx';
import { useMapWords } from '../../parts/social-map/words.ts';

interface Props {
  map: SocialMap;
  region: Region;
}

/** The social map of the region in small; its table and the other indicators are a page of their own. */
export const SmallMap = (props: Props) => (
  <Area name="socialMap">
    <Drawn {...props} />
  </Area>
);

function Drawn({ map, region }: Props) {
  const t = useTranslations();
  const captionId = useId();
  const picture = useRef<SVGSVGElement>(null);
  const [pressed, setPressed] = useState<string>();
  const words = useMapWords(map);
  const chosen = map.rows.find(({ place }) => place === pressed);
  return (
    <section className="panel region-map" aria-labelledby={captionId}>
      <h2 id={captionId}>{words.caption(words.place(region))}</h2>
      <Picture
        ref={picture}
        rows={map.rows}
        points={map.points}
        chosen={chosen?.place}
        onChoose={(place) => setPressed((before) => (before === place ? undefined : place))}
        labelledBy={captionId}
      >
        {chosen
          ? t('socialMap.chosen', { place: words.place(chosen.place), value: words.value(chosen) })
          : null}
      </Picture>
      <Legend map={map} />
      {map.credit === null ? null : (
        <p className="hint">
          <bdi>{map.credit}</bdi>
        </p>
      )}
      <p>
        <Link
          to="/region/map"
          search={{ region, indicator: map.indicator, ...(map.credit === null && { year: map.year }) }}
        >
          {t('region.ways.map')}
        </Link>
      </p>
    </section>
  );
}
