import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { BUILT } from './build.ts';
import { cacheControlOf } from './headers.ts';

/** The outputs of the Web stack after its deployment. */
const Deployed = z.object({ FilesName: z.string(), Config: z.string(), Url: z.string() });

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The files of the build, those that name others last: a page never asks for what is not there yet. */
function built(): string[] {
  return readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(BUILT, join(entry.parentPath, entry.name)))
    .sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')));
}

/**
 * Puts the portal's build into its bucket, with the rights of whoever deploys: so no function needs any there.
 * Files whose names carry their hash are kept by browsers for ever, the others are asked for each time. What an
 * older page may still ask for stays.
 */
export async function publish(region: string, outputs: unknown): Promise<string> {
  const { FilesName, Config, Url } = Deployed.parse(outputs);
  const s3 = new S3Client({ region, forcePathStyle: true });
  const put = (Key: string, Body: Buffer | string) =>
    s3.send(
      new PutObjectCommand({
        Bucket: FilesName,
        Key,
        Body,
        ContentType: TYPES[extname(Key)] ?? 'application/octet-stream',
        CacheControl: cacheControlOf(`/${Key}`),
      }),
    );
  await put('config.json', Config);
  const files = built();
  for (const file of files) await put(file.replaceAll(sep, '/'), readFileSync(join(BUILT, file)));
  return `The portal, ${files.length} files, is at ${Url}`;
}
