/**
 * An answer with its body, or a `TimeoutError` once `timeoutMs` is over: a connection that breaks after
 * the head of an answer would keep its reader waiting for good. The asker may give up before. The oldest supported
 * browsers cannot join two signals.
 */
export async function fetchPatiently(
  request: Request,
  asker: AbortSignal,
  timeoutMs: number,
): Promise<Response> {
  const both = new AbortController();
  const giveUp = () => both.abort(asker.reason);
  const timer = setTimeout(
    () => both.abort(new DOMException('No answer in time', 'TimeoutError')),
    timeoutMs,
  );
  asker.addEventListener('abort', giveUp);
  if (asker.aborted) giveUp();
  try {
    const answer = await fetch(request, { signal: both.signal });
    const body = await answer.arrayBuffer();
    return new Response(body.byteLength > 0 ? body : null, answer);
  } finally {
    clearTimeout(timer);
    asker.removeEventListener('abort', giveUp);
  }
}
