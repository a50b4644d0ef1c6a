import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import * as ar from '../../../../web/locales/ar/index.ts';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { MoneyField, NumberField } from '../../../../web/ui/number-field.tsx';

/** The HTML of a component in Arabic, without a browser. */
function markup(element: ReactNode): string {
  const locale = 'ar-MA-u-nu-latn';
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={{ ...ar }} timeZone="Africa/Casablanca">
      <I18nProvider locale={locale}>{element}</I18nProvider>
    </IntlProvider>,
  );
}

/** The text of a label, with its tags taken out and nothing put in their place. */
const labelIn = (html: string) => /<label[^>]*>(.*?)<\/label>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '');

const words = { name: 'reference', label: 'المرجع', value: '', onChange: () => undefined };
const number = { ...words, value: undefined };

test.each<[string, (isRequired: boolean) => ReactNode]>([
  ['text', (isRequired) => <TextField {...words} isRequired={isRequired} />],
  ['long text', (isRequired) => <TextArea {...words} isRequired={isRequired} />],
  ['day', (isRequired) => <DateField {...words} isRequired={isRequired} />],
  ['number', (isRequired) => <NumberField {...number} isRequired={isRequired} />],
  ['amount', (isRequired) => <MoneyField {...number} isRequired={isRequired} />],
])('a space stands between the label of an optional %s and the word that says so', (_, field) => {
  expect(labelIn(markup(field(false)))).toBe('المرجع اختياري');
  expect(labelIn(markup(field(true)))).toBe('المرجع');
});

test('a text that is longer than it may be is not cut where it is pasted: it stays, and the field says so', () => {
  for (const field of [<TextField {...words} maxLength={80} />, <TextArea {...words} maxLength={80} />])
    expect(markup(field)).not.toMatch(/maxlength/i);
});
