import { useEffect, useRef, useState } from 'react';
import { type Api, useApi } from '../../api/client.ts';
import { Refused } from '../../api/problem.ts';
import { csvOf } from '../../i18n/csv.ts';
import { today } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useExportRows } from './export-rows.ts';
import type { Convention, Filters } from './filters.ts';
import { pageOf } from './queries.ts';

const PAGE = '100';
const TRIES = 3;

export type Exporting =
  | { step: 'idle' }
  | { step: 'working'; read: number }
  | { step: 'done'; rows: number }
  | { step: 'failed'; error: unknown };

/** Every convention that the filters leave, page by page; a page that is lost on its way is asked for again. */
async function readAll(api: Api, filters: Filters, signal: AbortSignal, onRead: (read: number) => void) {
  const found: Convention[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: Awaited<ReturnType<typeof pageOf>> = await again({ api, filters, cursor, signal }, TRIES);
    found.push(...page.items);
    onRead(found.length);
    cursor = page.cursor;
  }
  return found;
}

interface Asked {
  api: Api;
  filters: Filters;
  cursor: string;
  signal: AbortSignal;
}

async function again(asked: Asked, tries: number): ReturnType<typeof pageOf> {
  const { api, filters, cursor, signal } = asked;
  try {
    return await pageOf(api, filters, { limit: PAGE, cursor, signal });
  } catch (error) {
    if (error instanceof Refused || signal.aborted || tries === 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return again(asked, tries - 1);
  }
}

/** Writes what the filters leave into a file, however many pages that are. Leaving the page gives it up. */
export function useExport(filters: Filters) {
  const api = useApi();
  const { language } = useLanguage();
  const rowsOf = useExportRows();
  const [state, setState] = useState<Exporting>({ step: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ step: 'working', read: 0 });
    try {
      const found = await readAll(api, filters, controller.signal, (read) =>
        setState({ step: 'working', read }),
      );
      if (controller.signal.aborted) return;
      saveFile(csvOf(rowsOf(found, Date.now()), language), `sharaka-conventions-${today()}.csv`);
      setState({ step: 'done', rows: found.length });
    } catch (error) {
      if (!controller.signal.aborted) setState({ step: 'failed', error });
    } finally {
      running.current = undefined;
    }
  };
  const stop = () => {
    running.current?.abort();
    setState({ step: 'idle' });
  };
  return { state, start: () => void start(), stop };
}
