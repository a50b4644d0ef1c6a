import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Api, read, readWithTag, useApi } from '../../../api/client.ts';
import { today } from '../../../i18n/format.ts';
import { conventionQuery } from '../../../parts/convention/queries.ts';
import { isSame } from '../../../parts/terms/same.ts';
import { findDraft, forgetDraft, keepDraft, moveDrafts, readDraft } from '../../../session/drafts.ts';
import { type Convention, type Draft, draftOf, emptyDraft, type OwnParty } from '../terms-draft.ts';
import { Autosave } from './autosave.ts';
import { type DraftPorts, Kept } from './save-state.ts';

/** Where a draft is kept on the device: one that has no id yet, or one of the API's. */
const nameOf = (id: string | undefined) => `convention:${id ?? 'new'}`;

interface Begun {
  /** The convention whose page this is. */
  page: string | undefined;
  /** The draft as it was before anything was typed. */
  beginning: Draft;
}

function portsOf(api: Api, { page, beginning }: Begun, onRead: (convention: Convention) => void): DraftPorts {
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
    keep: (kept) => keepOn(nameOf(page), kept, beginning),
    kept: (key) => findDraft('convention:', Kept, (kept) => kept.key === key && kept.id !== undefined),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newKey: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  };
}

/** Keeps what the API has not; what it has is kept too, because a page that was left goes on from there. */
function keepOn(name: string, kept: Kept, beginning: Draft): void {
  const { id, base, draft, creating } = kept;
  const isUnsent = creating !== undefined || !isSame(base?.draft ?? beginning, draft);
  if (id === undefined && !isUnsent) forgetDraft(name);
  else keepDraft(name, kept, isUnsent);
}

/** Saves the draft of this page while it is open. A convention given is the one to go on with. */
export function useAutosave(convention?: Convention, own?: OwnParty) {
  const api = useApi();
  const queries = useQueryClient();
  const [autosave] = useState(() => {
    if (convention && readDraft(nameOf(undefined), Kept)?.id === convention.id) moveKept(convention.id);
    const kept = readDraft(nameOf(convention?.id), Kept);
    const beginning = convention ? draftOf(convention) : emptyDraft(Number(today().slice(0, 4)), own);
    const onRead = (read: Convention) => queries.setQueryData(conventionQuery(api, read.id).queryKey, read);
    return new Autosave(
      portsOf(api, { page: convention?.id, beginning }, onRead),
      kept ?? { draft: beginning },
      convention,
    );
  });
  useEffect(() => {
    autosave.start();
    return () => autosave.stop();
  }, [autosave]);
  useEffect(() => {
    if (convention) autosave.refresh(convention);
  }, [autosave, convention]);
  return { autosave, state: useSyncExternalStore(autosave.subscribe, autosave.state) };
}

/** The draft that was begun without an id has got one: from now on it is kept under it. */
export function moveKept(id: string): void {
  const kept = readDraft(nameOf(undefined), Kept);
  if (kept) keepDraft(nameOf(id), kept);
  forgetDraft(nameOf(undefined));
  moveDrafts('paste:new:', `paste:${id}:`);
}

export function forgetKept(id?: string): void {
  forgetDraft(nameOf(id));
}
