import './lines.css';
import { useMessages, useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Day, Words } from '../../ui/values.tsx';
import { About, useAboutName } from './about.tsx';
import type { RegionAnswer } from './queries.ts';
import { Rest } from './rest.tsx';

/** How many lines stand open; the others are folded away. */
const FIRST = 5;

type Change = RegionAnswer['changed']['items'][number];

/** What has come to stand where it stands in the last thirty days. */
export function Changed({ answer }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { day, number } = useFormat();
  const { changed } = answer;
  return (
    <section className="panel" aria-labelledby="region-changed">
      <h2 id="region-changed">
        {t('region.front.changed.title')} <span className="count">{number(changed.total)}</span>
      </h2>
      <p className="hint">{t('region.front.changed.since', { day: isolate(day(changed.since)) })}</p>
      {changed.total === 0 ? <p>{t('region.front.changed.none')}</p> : null}
      <Lines changes={changed.items.slice(0, FIRST)} />
      <Rest answer={answer} count={changed.total - FIRST} isThere={changed.items.length === changed.total}>
        {(whole) => <Lines changes={whole.changed.items.slice(FIRST)} />}
      </Rest>
    </section>
  );
}

function Lines({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations();
  const nameOf = useAboutName();
  return (
    <ul className="region-lines">
      {changes.map((each) => (
        <li key={`${each.about.id} ${each.day}`}>
          <p>{each.isForeign ? <Words>{nameOf(each.about)}</Words> : <About about={each.about} />}</p>
          <p className="hint">
            <bdi>{t(`region.front.kinds.${each.about.kind}`)}</bdi> · <To change={each} /> ·{' '}
            <Day value={each.day} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where it has come to stand, in a word. */
function To({ change: { about, to, version } }: { change: Change }) {
  const t = useTranslations();
  const { terms, centres } = useMessages();
  const words: Readonly<Record<string, string>> = about.kind === 'centre' ? centres.statuses : terms.phase;
  if (to !== undefined) return <bdi>{words[to] ?? to}</bdi>;
  return <bdi>{t('region.front.changed.published', { version: String(version ?? '') })}</bdi>;
}
