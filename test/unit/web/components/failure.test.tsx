import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { describe, expect, test } from 'vitest';
import { errorOf, Refused, Unanswered } from '../../../../web/api/problem.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { ActNews } from '../../../../web/ui/form.tsx';
import { Failure } from '../../../../web/ui/states.tsx';

/** The text where the API has failed. */

const SENTENCE = 'Une erreur est survenue de notre côté. Réessayez.';
const problem = { status: 500, code: 'internal', detail: SENTENCE };

function markup(element: ReactNode): string {
  return renderToStaticMarkup(
    <IntlProvider locale="fr-MA" messages={{ ...fr }} timeZone="Africa/Casablanca">
      {element}
    </IntlProvider>,
  );
}

describe('a failure of the API settles nothing', () => {
  test.each([429, 500, 503])('and keeps its sentence: %i', (status) => {
    expect(errorOf(status, { ...problem, status })).toMatchObject({ name: 'Unanswered', sentence: SENTENCE });
  });

  test.each([502, 504])('and has none where a gateway answers: %i', (status) => {
    const error = errorOf(status, '<html>');
    expect(error).toBeInstanceOf(Unanswered);
    expect(error).not.toHaveProperty('sentence', expect.anything());
  });
});

test('a page that could not be read shows the sentence, and not that there is no connection', () => {
  const html = markup(<Failure error={errorOf(500, problem)} />);
  expect(html).toContain(SENTENCE);
  expect(html).not.toContain(fr.ui.failure.connection);
  expect(markup(<Failure error={errorOf(502, '')} />)).toContain(fr.ui.failure.connectionHint);
});

test('a refusal that is about a field is said once above the form, as the way to it', () => {
  const refusal = new Refused({ status: 422, code: 'excess', detail: SENTENCE });
  const act = { fields: {}, refusal, isUnanswered: false, isPending: false, again: () => undefined };
  const way = { id: 'amount', go: () => undefined };
  const linked = { key: 'amount', label: 'Montant', message: SENTENCE, way };
  const said = (html: string) => html.split(SENTENCE).length - 1;
  expect(said(markup(<ActNews act={act} fields={[linked]} />))).toBe(1);
  expect(said(markup(<ActNews act={act} />))).toBe(1);
  const other = { ...linked, message: 'Choisissez une date.' };
  expect(said(markup(<ActNews act={act} fields={[other]} />))).toBe(1);
});

test('an act that failed shows the sentence, and that sending it again does not do it twice', () => {
  const act = {
    fields: {},
    refusal: undefined,
    isUnanswered: true,
    isPending: false,
    again: () => undefined,
  };
  const html = markup(<ActNews act={{ ...act, sentence: SENTENCE }} />);
  expect(html).toContain(SENTENCE);
  expect(html).toContain(fr.ui.unsettled);
  expect(html).toContain(fr.ui.sendAgain);
  expect(markup(<ActNews act={act} />)).toContain(fr.ui.unanswered);
});
