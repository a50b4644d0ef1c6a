import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import * as ar from '../../../../web/locales/ar/index.ts';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { Payee } from '../../../../web/parts/payments/payee.tsx';
import { PayeeChoice } from '../../../../web/parts/payments/payee-choice.tsx';
import type { Line } from '../../../../web/parts/payments/payment-draft.ts';
import { PaymentLine } from '../../../../web/parts/payments/payment-line.tsx';
import { convention } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** The payee of an order, which may be chosen from the register. */

const WORDS = { ar, fr, en };
const line: Line = { key: 'k', payee: 'Association Al Amal' };

const shown = (element: React.ReactNode, language: keyof typeof WORDS = 'fr') =>
  markup(element, { language, api: offline, client: new QueryClient() });

const written = (row: Line, language?: keyof typeof WORDS) =>
  shown(
    <PaymentLine
      tools={{ row, index: 0, number: 1, mark: { 'data-row': 'k' }, change: () => {}, addBehind: () => {} }}
      convention={convention}
      funds={[]}
    />,
    language,
  );

describe.each(['ar', 'fr', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language].acts.payment;

  test('a payee of the register leads to its entry, and another does not', () => {
    const paid = { payee: 'Al Amal', component: 'c', amount: 1 };
    const html = shown(<Payee line={{ ...paid, party: 'al-amal' }} />, language);
    expect(html).toContain('href="/organisations/o-al-amal"');
    expect(html).toContain(words.registered);
    expect(shown(<Payee line={paid} />, language)).not.toContain('href=');
  });

  test('a line offers the register until a payee was chosen from it', () => {
    expect(written(line, language)).toContain(words.fromRegister);
    expect(written({ ...line, party: 'al-amal' }, language)).not.toContain(words.fromRegister);
  });

  test('the choice says what is taken over, and what is chosen', () => {
    const choice = (
      <PayeeChoice name="lines.0.party" line={{ ...line, party: 'al-amal' }} onChange={() => {}} />
    );
    const html = shown(choice, language);
    expect(html).toContain(words.registeredHint);
    expect(html).toContain('value="al-amal"');
  });
});

test('an ICE that came from the register is not folded away', () => {
  expect(written({ ...line, party: 'al-amal', ice: '001234567000062' })).toMatch(/<details[^>]* open=""/);
  expect(written(line)).not.toMatch(/<details[^>]* open=""/);
});
