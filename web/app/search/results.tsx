import './results.css';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { type Found, type groupsOf, PAGES, placeOf } from './found.ts';

/** The id of an option by its place among all, for `aria-activedescendant`. */
export const optionId = (id: string, index: number) => `${id}-option-${index}`;

interface Props {
  id: string;
  groups: ReturnType<typeof groupsOf>;
  /** The place of the option that Enter opens. */
  active: number;
  /** Whether they answer an older text. */
  isBusy: boolean;
  onLeave: () => void;
}

/** What was found, kind by kind. Focus stays in the field; each option is a link, to be opened in a tab of its own too. */
export function Results({ id, groups, active, isBusy, onLeave }: Props) {
  const t = useTranslations();
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const all = groups.flatMap(({ found }) => found);
  return (
    <div
      id={`${id}-results`}
      role="listbox"
      aria-label={t('search.results')}
      aria-busy={isBusy}
      className="search-results"
    >
      {groups.map(({ kind, found }) => (
        // biome-ignore lint/a11y/useSemanticElements: it groups options of a listbox, no fields.
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} role="presentation" className="search-kind">
            {t(`search.kinds.${kind}`)}
          </div>
          {found.map((each) => {
            const index = all.indexOf(each);
            const { id: of, ...hash } = placeOf(each);
            return (
              <Link
                key={each.id}
                id={optionId(id, index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="search-result"
                to={PAGES[each.kind]}
                params={{ id: of }}
                {...hash}
                onClick={onLeave}
              >
                <Line of={each} />
              </Link>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Line({ of: { title, names, place } }: { of: Found }) {
  const { text } = useFormat();
  const places = usePlaces();
  const told = [...names, ...(place === undefined ? [] : [places.name(place)])];
  return (
    <>
      <bdi className="search-title">{text(title)}</bdi>{' '}
      <span className="search-told">
        {told.map((each) => (
          <span key={each}>
            <bdi>{each}</bdi>{' '}
          </span>
        ))}
      </span>
    </>
  );
}
