import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, read, readWithTag, useApi } from '../../../api/client.ts';
import { today } from '../../../i18n/format.ts';
import { conventionQuery } from '../../../parts/convention/queries.ts';
import * as saving from '../../../parts/saving/use-autosave.ts';
import { forgetDraft, moveDrafts } from '../../../session/drafts.ts';
import { type Convention, draftOf, emptyDraft, type OwnParty } from '../terms-draft.ts';
import { CONVENTION_TEXT, type ConventionPorts } from './text.ts';

const KIND = 'convention';

function callsOf(
  api: Api,
  onRead: (convention: Convention) => void,
): Pick<ConventionPorts, 'create' | 'revise' | 'fetch'> {
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
  };
}

/** Saves the draft of this page while it is open. A convention given is the one to go on with. */
export function useAutosave(convention?: Convention, own?: OwnParty) {
  const api = useApi();
  const queries = useQueryClient();
  const [{ calls, beginning }] = useState(() => ({
    calls: callsOf(api, (read) => queries.setQueryData(conventionQuery(api, read.id).queryKey, read)),
    beginning: convention ? draftOf(convention) : emptyDraft(Number(today().slice(0, 4)), own),
  }));
  return saving.useAutosave({
    kind: KIND,
    text: CONVENTION_TEXT,
    calls,
    beginning,
    subject: convention,
    move: moveKept,
  });
}

/** The draft that was begun without an id has got one: from now on it is kept under it. */
export function moveKept(id: string): void {
  saving.moveKept(KIND, id);
  moveDrafts('paste:new:', `paste:${id}:`);
}

export function forgetKept(id?: string): void {
  forgetDraft(saving.keptName(KIND, id));
}
