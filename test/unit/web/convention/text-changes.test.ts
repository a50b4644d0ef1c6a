import { expect, test } from 'vitest';
import type { AmendmentChanges } from '../../../../functions/aggregates/convention/amendment/changes.ts';
import { amendedText } from '../../../../functions/aggregates/convention/amendment/text.ts';
import { conventionText } from '../../../../functions/aggregates/convention/formation/signature.ts';
import { person } from '../../../../scenarios/cases.ts';
import { textChanges } from '../../../../web/parts/text/text-changes.ts';
import { SMALL, smallLife } from '../../../support/small.ts';

/** The changes of an amendment, from the two texts as the API gives them. */

function changesOf(changes: AmendmentChanges) {
  const life = smallLife();
  life.act({ type: 'amend', data: { reason: 'Motif', changes } }, person(SMALL.ministry, 'officer'));
  return textChanges(conventionText(life.c).text.fr, amendedText(life.c, 1).text.fr);
}

test('one part changed is one change, and nothing else', () => {
  const { title, ...rest } = changesOf({ title: { ar: 'عنوان', fr: 'Intitulé nouveau' } });
  expect(title).toMatchObject([{ after: 'Intitulé nouveau' }]);
  expect(Object.values(rest).flat()).toEqual([]);
});

test('the same text has no changes, in whatever order its fields come', () => {
  const text = conventionText(smallLife().c).text.fr;
  const turned = { ...text, target: { maximum: text.target.maximum, minimum: text.target.minimum } };
  expect(Object.values(textChanges(text, turned)).flat()).toEqual([]);
});

test('a component is found by its id: changed, added or gone', () => {
  const text = conventionText(smallLife().c).text.fr;
  const [first, ...others] = text.components;
  if (!first) throw new Error('No component');
  const after = { ...text, components: [...others, { ...first, cost: 1 }, { ...first, id: 'added' }] };
  const { components } = textChanges(text, after);
  expect(components.map(({ before, after: now }) => [before?.cost, now?.cost, now?.id])).toEqual([
    [first.cost, 1, first.id],
    [undefined, first.cost, 'added'],
  ]);
  const gone = textChanges(text, { ...text, components: others });
  expect(gone.components).toEqual([{ key: `${first.id}/gone/0`, before: first, after: undefined }]);
});

test("a tranche's shares and its conditions are told apart", () => {
  const text = conventionText(smallLife().c).text.fr;
  const tranches = text.tranches.map((tranche) =>
    tranche.n === 2 ? { ...tranche, conditions: [{ type: 'committeeMinutes' as const }] } : tranche,
  );
  const changes = textChanges(text, { ...text, tranches });
  expect(changes.tranches).toEqual([]);
  expect(changes.conditions.map(({ key }) => key)).toEqual(['2/1']);
});
