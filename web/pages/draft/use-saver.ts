import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Api, read, readWithTag, useApi } from '../../api/client.ts';
import { today } from '../../i18n/format.ts';
import { dropDraft, keepDraft, readDraft } from '../../session/drafts.ts';
import { conventionQuery } from '../tasks/queries.ts';
import { Saver } from './saver.ts';
import { type DraftPorts, Kept } from './saving.ts';
import { type Convention, draftOf, emptyDraft } from './terms-draft.ts';

/** Where a draft is kept on the device: one that has no id yet, or one of the API's. */
const nameOf = (id: string | undefined) => `convention:${id ?? 'new'}`;

function portsOf(api: Api, page: string | undefined, onRead: (convention: Convention) => void): DraftPorts {
  return {
    create: async (body, key) => {
      const { data } = await readWithTag(
        api.POST('/v1/conventions', { params: { header: { 'Idempotency-Key': key } }, body }),
      );
      return { id: data.convention.id, etag: `"${data.convention.version}"` };
    },
    revise: async (id, body, { key, etag }) => {
      const { data } = await readWithTag(
        api.PATCH('/v1/conventions/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
          body,
        }),
      );
      return { etag: `"${data.convention.version}"` };
    },
    fetch: async (id) => {
      const convention = await read(api.GET('/v1/conventions/{id}', { params: { path: { id } } }));
      onRead(convention);
      return convention;
    },
    keep: (kept) => keepDraft(nameOf(page), kept),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newKey: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  };
}

/** Saves the draft of this page while it is open. A convention given is the one to go on with. */
export function useSaver(convention?: Convention) {
  const api = useApi();
  const queries = useQueryClient();
  const [saver] = useState(() => {
    if (convention && readDraft(nameOf(undefined), Kept)?.id === convention.id) moveKept(convention.id);
    const kept = readDraft(nameOf(convention?.id), Kept);
    const beginning = convention ? draftOf(convention) : emptyDraft(Number(today().slice(0, 4)));
    const onRead = (read: Convention) => queries.setQueryData(conventionQuery(api, read.id).queryKey, read);
    return new Saver(portsOf(api, convention?.id, onRead), kept ?? { draft: beginning }, convention);
  });
  useEffect(() => {
    saver.start();
    return () => saver.stop();
  }, [saver]);
  useEffect(() => {
    if (convention) saver.refresh(convention);
  }, [saver, convention]);
  return { saver, state: useSyncExternalStore(saver.subscribe, saver.state) };
}

/** The draft that was begun without an id has got one: from now on it is kept under it. */
export function moveKept(id: string): void {
  const kept = readDraft(nameOf(undefined), Kept);
  if (kept) keepDraft(nameOf(id), kept);
  dropDraft(nameOf(undefined));
}

export function forgetKept(id?: string): void {
  dropDraft(nameOf(id));
}
