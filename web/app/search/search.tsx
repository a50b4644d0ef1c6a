import './search.css';
import '../../ui/fields.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Answer } from '../../ui/states.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { groupsOf, isEnough, searchQuery } from './found.ts';
import { Lists } from './lists.tsx';
import { optionId, Results } from './results.tsx';

/**
 * A combobox over everything that the reader may see: results come while they type, the arrows go through them, Enter
 * opens one, and how many there are is read out.
 */
export function Search({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const query = useQuery(searchQuery(useApi(), text));
  const isAsked = isEnough(text) && isEnough(typed);
  const groups = isAsked ? groupsOf(query.data?.items ?? []) : [];
  const count = groups.reduce((sum, { found }) => sum + found.length, 0);
  const isCurrent = text === typed.trim() && !query.isPlaceholderData;
  const [place, setPlace] = useState({ text, index: 0 });
  const active = place.text === text ? Math.min(place.index, count - 1) : 0;
  useEffect(() => input.current?.focus(), []);
  const go = (step: number) => setPlace({ text, index: (active + step + count) % count });
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (count === 0 || event.nativeEvent.isComposing) return;
    if (step !== undefined) go(step);
    else if (event.key === 'Enter' && isCurrent) document.getElementById(optionId(id, active))?.click();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search">
      <div className="field">
        <label htmlFor={`${id}-input`}>{t('search.label')}</label>
        <input
          ref={input}
          id={`${id}-input`}
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={count > 0 ? `${id}-results` : undefined}
          aria-activedescendant={count > 0 ? optionId(id, active) : undefined}
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={press}
        />
        <p id={`${id}-hint`} className="hint">
          {t('search.hint')}
        </p>
      </div>
      <div role="status" className="search-status">
        {typed.trim() !== '' && !isEnough(typed) ? t('search.few') : null}
        {isAsked && isCurrent && query.data ? (
          <>
            {count > 0 ? t('search.count', { count }) : t('search.none')}{' '}
            {count > 0 && query.data.more ? t('ui.addWord') : null}
          </>
        ) : null}
      </div>
      {isAsked ? (
        <Answer query={query}>
          {({ more }) => (
            <>
              {count > 0 ? (
                <Results id={id} groups={groups} active={active} isBusy={!isCurrent} onLeave={onLeave} />
              ) : null}
              {isCurrent && (more || count === 0) ? <Lists text={text} onLeave={onLeave} /> : null}
            </>
          )}
        </Answer>
      ) : null}
    </div>
  );
}
