import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';
import { Link } from '../../kernel/link.ts';
import { Slug } from '../../kernel/slug.ts';
import { line } from '../../kernel/text.ts';

/** The SHA-256 of no bytes: a document has some. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const Digest = z.string().check(
  z.regex(/^[0-9a-f]{64}$/, fault('digestMalformed')),
  z.refine((digest) => digest !== OF_NOTHING, fault('digestOfNothing')),
);

/** A document is a reference for now: where it lies and the SHA-256 of its bytes. */
export const DocumentReference = z.strictObject({
  kind: Slug,
  title: line(200),
  link: Link,
  sha256: Digest,
});
export type DocumentReference = z.infer<typeof DocumentReference>;
