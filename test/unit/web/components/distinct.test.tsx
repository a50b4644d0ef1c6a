import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../../../web/api/problem.ts';
import type { Act } from '../../../../web/api/use-act.ts';
import { writeDay } from '../../../../web/i18n/days.ts';
import { today } from '../../../../web/i18n/format.ts';
import * as ar from '../../../../web/locales/ar/index.ts';
import { emptyEvidence, evidenceBody } from '../../../../web/pages/acts/evidence/evidence-draft.ts';
import { decisionBody, EMPTY } from '../../../../web/pages/tasks/task/decision-draft.ts';
import { afterRefusal, confirmation, isAsked, NOT_ASKED } from '../../../../web/parts/acts/distinct.ts';
import { ExecutionForm } from '../../../../web/parts/payments/execution-form.tsx';

/** A possible duplicate needs a confirmation, which holds for that content alone. */

const refusal = (code: string) => new Refused({ status: 409, code, detail: 'سبق تسجيل العملية نفسها' });
const duplicate = refusal('possibleDuplicate');
const CONFIRMED = { confirmedDistinct: true };

describe('a possible duplicate', () => {
  test('is asked about only once it was refused as one', () => {
    expect(isAsked(NOT_ASKED, 'a')).toBe(false);
    expect(afterRefusal(NOT_ASKED, undefined, 'a')).toBe(NOT_ASKED);
    expect(isAsked(afterRefusal(NOT_ASKED, refusal('fundsInsufficient'), 'a'), 'a')).toBe(false);
    expect(isAsked(afterRefusal(NOT_ASKED, duplicate, 'a'), 'a')).toBe(true);
  });

  test('is confirmed by the person, never by itself', () => {
    const asked = afterRefusal(NOT_ASKED, duplicate, 'a');
    expect(confirmation(asked, 'a')).toEqual({});
    expect(confirmation({ ...asked, isConfirmed: true }, 'a')).toEqual(CONFIRMED);
  });

  test('of other content is another question, also after this one was answered', () => {
    const confirmed = { ...afterRefusal(NOT_ASKED, duplicate, 'a'), isConfirmed: true };
    expect(confirmation(confirmed, 'b')).toEqual({});
    const again = afterRefusal(confirmed, refusal('possibleDuplicate'), 'b');
    expect(isAsked(again, 'b')).toBe(true);
    expect(confirmation(again, 'b')).toEqual({});
  });

  test('stays confirmed while the act is on its way, and when it is refused for another reason', () => {
    const confirmed = { ...afterRefusal(NOT_ASKED, duplicate, 'a'), isConfirmed: true };
    const onItsWay = afterRefusal(confirmed, undefined, 'a');
    const refused = afterRefusal(onItsWay, refusal('fundsInsufficient'), 'a');
    expect(confirmation(onItsWay, 'a')).toEqual(CONFIRMED);
    expect(confirmation(refused, 'a')).toEqual(CONFIRMED);
  });
});

test('of evidence, expenditure alone carries the confirmation', () => {
  const document = { kind: 'report', title: 'T', link: 'https://x.example/1', file: 'a.pdf', sha256: 'ab' };
  const draft = { ...emptyEvidence(), document, amount: 5 };
  const sent = (kind: 'expenditure' | 'document') =>
    evidenceBody({ ...draft, kind }, { confirmedDistinct: true });
  expect(sent('expenditure')).toMatchObject(CONFIRMED);
  expect(sent('document')).not.toMatchObject(CONFIRMED);
});

test('of a decision, the refund alone carries the confirmation', () => {
  const draft = { ...EMPTY, decision: 'approve' as const, reference: 'VIR-1' };
  const sent = (kind: string) => decisionBody({ kind, textHash: '' }, draft, { confirmedDistinct: true });
  expect(sent('refundExecution')).toMatchObject(CONFIRMED);
  expect(sent('refundAuthorisation')).not.toMatchObject(CONFIRMED);
});

test('a refund is valued on the day that was chosen, on the day of the request without one', () => {
  const sent = (kind: string, valueDate?: string) =>
    decisionBody(
      { kind, textHash: '' },
      { ...EMPTY, decision: 'approve', reference: 'VIR-1', ...(valueDate && { valueDate }) },
    );
  expect(sent('refundExecution', '2026-11-02')).toMatchObject({ valueDate: '2026-11-02' });
  expect(sent('refundExecution')).not.toHaveProperty('valueDate');
  expect(sent('refundAuthorisation', '2026-11-02')).not.toHaveProperty('valueDate');
});

function markup(element: ReactNode): string {
  const locale = 'ar-MA-u-nu-latn';
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={{ ...ar }} timeZone="Africa/Casablanca">
      <I18nProvider locale={locale}>{element}</I18nProvider>
    </IntlProvider>,
  );
}

test.each([
  ['possibleDuplicate', true],
  ['fundsInsufficient', false],
])('a form that was refused as %s shows why, and the question: %s', (code, asks) => {
  const act: Act<{ reference: string }> = {
    start: () => undefined,
    again: () => undefined,
    reset: () => undefined,
    isPending: false,
    isUnanswered: false,
    refusal: refusal(code),
    fields: {},
  };
  const html = markup(<ExecutionForm act={act} draft="execution" />);
  expect(html).toContain('سبق تسجيل العملية نفسها');
  expect(html.includes(ar.ui.distinct)).toBe(asks);
});

test('a payment is valued today unless somebody says otherwise, and a day too early is said at its field', () => {
  const act: Act<{ reference: string }> = {
    start: () => undefined,
    again: () => undefined,
    reset: () => undefined,
    isPending: false,
    isUnanswered: false,
    refusal: refusal('valueDayTooEarly'),
    fields: { valueDate: ['قبل التحصيل'] },
  };
  const html = markup(<ExecutionForm act={act} draft="execution-early" />);
  const field = html.slice(html.lastIndexOf('<div', html.indexOf('name="valueDate"')));
  expect(field).toContain(writeDay(today()));
  expect(field).toContain('قبل التحصيل');
});
