import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { ActsPage } from '../../../../web/pages/acts/acts-page.tsx';
import type { ActName, Convention } from '../../../../web/parts/convention/convention.ts';
import { ConventionContext } from '../../../../web/parts/convention/use-convention.ts';
import { convention, tranche } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** The page of acts: what comes late moves nothing that can be pressed. */

const all: ActName[] = ['suspend', 'reverse', 'recordTransfer', 'proposeResolution'];
const given: Convention = {
  ...convention,
  awaitsSignature: false,
  possibleActs: all,
  tranches: [tranche(1, { unorderedFunds: [{ amount: 100 }] })],
};

const shown = () =>
  markup(
    <ConventionContext value={given}>
      <ActsPage />
    </ConventionContext>,
    { language: 'fr', api: offline, client: new QueryClient() },
  );

const HEADINGS = ['acts-bank', 'acts-life', 'acts-transfers', 'acts-reversals'];

test('all parts come together, and what waits for the ledger stands below them', async () => {
  let html = '';
  const partsOf = () => {
    html = shown();
    return HEADINGS.filter((id) => html.includes(`id="${id}"`));
  };
  const seen: string[][] = [];
  await expect
    .poll(() => {
      const parts = partsOf();
      seen.push(parts);
      return parts;
    })
    .toEqual(HEADINGS);
  // None of them was there without the others.
  expect(seen.filter((parts) => parts.length > 0)).toEqual([HEADINGS]);
  const places = HEADINGS.map((id) => html.indexOf(`id="${id}"`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
