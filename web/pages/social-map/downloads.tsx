import type { RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import { csvOf } from '../../i18n/csv.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { SocialMap } from '../../parts/social-map/map.ts';
import { useMapWords } from '../../parts/social-map/words.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { csvRows, HXL } from './csv-rows.ts';
import { imageOf } from './image.ts';

interface Props {
  map: SocialMap;
  caption: string;
  notes: readonly string[];
  /** The picture, and the list of samples that explains it. */
  picture: RefObject<SVGSVGElement | null>;
  legend: RefObject<HTMLElement | null>;
}

/** Takes what is shown along: the rows for a spreadsheet, the picture for a document. */
export function Downloads({ map, caption, notes, picture, legend }: Props) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { place } = useMapWords(map);
  const { text } = useFormat();
  const announce = useAnnounce();
  const name = ['social-map', map.indicator, map.series?.group, map.year].filter(Boolean).join('-');
  const saveRows = () => {
    const columns = Object.keys(HXL) as (keyof typeof HXL)[];
    const rows = csvRows(map, {
      place,
      status: (status) => t(`socialMap.status.${status}`),
      source: (source) => text(source.name),
      columns: columns.map((column) => t(`socialMap.column.${column}`)),
    });
    saveFile(csvOf(rows, language), `${name}.csv`);
    announce(t('socialMap.downloaded'));
  };
  const saveImage = () => {
    if (!picture.current) return;
    const image = imageOf({
      picture: picture.current,
      title: caption,
      legend: samplesIn(legend.current),
      // Set apart as left to right, as nothing else says so in a file.
      notes: [...notes, `\u2066${t('socialMap.mapCredit')}\u2069`],
      isRightToLeft: LANGUAGES[language].dir === 'rtl',
    });
    saveFile(image, `${name}.svg`, 'image/svg+xml');
    announce(t('socialMap.downloaded'));
  };
  return (
    <div className="actions">
      <Button icon="download" onPress={saveRows}>
        {t('socialMap.downloadRows')}
      </Button>
      <Button icon="download" onPress={saveImage}>
        {t('socialMap.downloadImage')}
      </Button>
    </div>
  );
}

function samplesIn(legend: HTMLElement | null) {
  return [...(legend?.querySelectorAll('li') ?? [])].flatMap((item) => {
    const swatch = item.querySelector('svg');
    return swatch ? [{ swatch, words: item.textContent.trim() }] : [];
  });
}
