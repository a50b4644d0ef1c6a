import { QueryClient, QueryObserver } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import type { paths } from '../../../../web/api/schema.d.ts';
import { registeredPartyQuery } from '../../../../web/parts/parties/register.ts';

/** What the register says of an organisation, as the parts of a page ask it. */

test('an organisation that the register does not have is asked for once, however many parts of a page name it', async () => {
  let asked = 0;
  const api = createClient<paths, 'application/json'>({
    baseUrl: 'http://localhost',
    fetch: async () => {
      asked += 1;
      return Response.json({ code: 'notFound', status: 404 }, { status: 404 });
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const query = registeredPartyQuery(api, 'unheard-of');
  await client.prefetchQuery(query);
  for (const part of ['the page', 'its form', 'its heading']) {
    const observer = new QueryObserver(client, query);
    const leave = observer.subscribe(() => undefined);
    // A part that waited again would be taken away with what stands in it, come back, and wait again, without end.
    expect([part, observer.getCurrentResult().isLoading]).toEqual([part, false]);
    leave();
  }
  expect(asked).toBe(1);
});
