import { useState } from 'react';

/**
 * The headers of a decision on figures: it is made on what its reader saw when the dialog was opened. Where that has
 * changed meanwhile, the API refuses it, and the reader looks again before deciding again.
 */
export function useDecidedOn({ etag }: { etag: string }) {
  const [seen] = useState(etag);
  return (key: string) => ({ 'Idempotency-Key': key, 'If-Match': seen });
}
