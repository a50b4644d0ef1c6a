import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import * as fr from '../../../../web/locales/fr/index.ts';
import { firstAmendment } from '../../../../web/pages/amendment/amendment-draft.ts';
import { AmendmentReview } from '../../../../web/pages/amendment/amendment-review.tsx';
import { ConventionContext } from '../../../../web/parts/convention/use-convention.ts';
import { textQuery } from '../../../../web/parts/text/queries.ts';
import { convention } from '../convention.ts';
import { markup, offline, text } from './given.tsx';

/** Before an amendment is sent, its difference from the text in force. */

const act = {
  start: () => undefined,
  again: () => undefined,
  reset: () => undefined,
  isPending: false,
  isUnanswered: false,
  refusal: undefined,
  fields: {},
};

test('the button that sends an amendment comes with the difference that it sends', () => {
  const client = new QueryClient();
  const draft = firstAmendment(convention);
  const shown = () =>
    markup(
      <ConventionContext value={convention}>
        <AmendmentReview act={act} draft={draft} onBack={() => undefined} />
      </ConventionContext>,
      { language: 'fr', api: offline, client },
    );
  expect(shown()).toContain(fr.ui.loading);
  expect(shown()).not.toContain(fr.acts.amendment.submit);
  client.setQueryData(textQuery(offline, convention.id).queryKey, { text, hash: 'c0ffee' });
  expect(shown()).not.toContain(fr.ui.loading);
  expect(shown()).toContain(fr.acts.amendment.submit);
});
