import './states.css';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Refused, Unanswered } from '../api/problem.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Working } from './progress.tsx';

/** The states of a page: loading, empty, failed. */

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
  /** Where the heading above it says already what went wrong. */
  isUntitled?: boolean;
}

/** The failure and the way to go on: the API's own sentence where it gave one. */
export function Failure({ error, onRetry, isUntitled = false }: FailureProps) {
  const t = useTranslations();
  const problem = error instanceof Refused ? error.problem : undefined;
  const canRetry = onRetry && !(problem && [403, 404].includes(problem.status));
  return (
    <div className="state state-failure" role="alert">
      {isUntitled ? null : (
        <p className="state-title">
          <Icon name="warning" />
          <span>{t(failureTitle(error))}</span>
        </p>
      )}
      <p>
        <bdi>{sentenceOf(error) || t('ui.failure.connectionHint')}</bdi>
      </p>
      {canRetry ? <Button onPress={onRetry}>{t('ui.failure.retry')}</Button> : null}
    </div>
  );
}

/** The API's own sentence, where it gave one. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refused) return error.problem.detail;
  return error instanceof Unanswered ? error.sentence : undefined;
}

/** The failure, in a few words. */
export function failureTitle(error: unknown) {
  if (error instanceof Unanswered && error.sentence) return 'ui.failure.other';
  switch (error instanceof Refused ? error.problem.status : undefined) {
    case undefined:
      return 'ui.failure.connection';
    case 401:
      return 'ui.failure.signedOut';
    case 403:
      return 'ui.failure.notAllowed';
    case 404:
      return 'ui.failure.notFound';
    case 409:
    case 412:
      return 'ui.failure.conflict';
    default:
      return 'ui.failure.other';
  }
}

interface AnswerProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/**
 * The state of a query: waiting, waiting for a connection, failed, or the data. Data that could not be refreshed
 * stays, with a note.
 */
export function Answer<Data>({ query, children }: AnswerProps<Data>) {
  const t = useTranslations();
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError ? (
          <p className="note note-warning" role="status">
            <Icon name="warning" /> <span>{t('ui.stale')}</span>
          </p>
        ) : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  if (query.fetchStatus === 'paused') {
    return (
      <p className="note note-info" role="status">
        <Icon name="offline" /> <span>{t('ui.awaitsConnection')}</span>
      </p>
    );
  }
  return <Working label={t('ui.loading')} />;
}
