import './error-summary.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../i18n/isolate.ts';
import { Icon } from './icon.tsx';
import type { FieldProblem } from './invalid-fields.ts';

interface Props {
  /** The faults of the whole form. */
  children: ReactNode;
  fields: readonly FieldProblem[];
  /** The try that failed: a new one takes focus again. */
  attempt: unknown;
}

/**
 * The faults that keep a form from being sent: one sentence, and a link to each field that needs another value. Takes
 * focus each time the form is tried, so that nobody misses it.
 */
export function ErrorSummary({ children, fields, attempt }: Props) {
  const t = useTranslations();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [attempt]);
  return (
    <div ref={summary} className="note note-bad" role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        {children}
        {fields.length === 0 ? null : (
          <ul className="error-links">
            {fields.map(({ key, label, message, way }) => {
              const said = label === '' ? message : t('ui.faults.at', { label: isolate(label), message });
              return (
                <li key={key}>
                  {way ? (
                    <a
                      href={`#${way.id}`}
                      onClick={(event) => {
                        event.preventDefault();
                        way.go();
                      }}
                    >
                      <bdi>{said}</bdi>
                    </a>
                  ) : (
                    <bdi>{said}</bdi>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </div>
  );
}
