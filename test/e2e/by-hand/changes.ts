import { choose, openDialog, provideFile, tick, type } from '../hands.ts';
import { LARGER, TERMS, typed, YEAR } from './case.ts';
import { adopt, approveAll, decide } from './decisions.ts';
import { documentWords } from './money.ts';
import { type Cast, openActs } from './people.ts';
import { titleOf } from './proposal.ts';

/** The acts that change a convention in force: an amendment, and its end. */

/** The ministry's officer proposes one million more for women, and all that have to approve it do. */
export async function amend(cast: Cast, today: string): Promise<void> {
  const { t, language } = cast;
  const page = await openActs(cast, 'ministry.officer', titleOf(cast));
  await page.getByRole('link', { name: t('acts.amendment.open') }).click();
  await page.getByLabel(t('acts.reason')).fill('Élargir la base des bénéficiaires à Kénitra');
  for (const part of ['components', 'contributions', 'tranches'] as const) {
    await tick(page, t(`acts.amendment.part.${part}`));
  }
  const centre = TERMS.components.find(({ id }) => id === LARGER.id);
  await page
    .getByText(centre?.title[language] ?? '', { exact: true })
    .first()
    .click();
  await type(
    page.getByRole('textbox', { name: t('draft.components.cost') }),
    typed((centre?.cost ?? 0) + LARGER.by),
  );
  await type(page.getByRole('textbox', { name: t('draft.components.beneficiaries') }), '1400');

  const added = page.getByRole('group', { name: t('acts.amendment.part.contributions'), exact: true });
  await added.getByRole('button', { name: t('draft.contributions.add') }).click();
  const ministry = TERMS.parties.find(({ kind }) => kind === 'ministry')?.name[language] ?? '';
  await choose(page, t('draft.party'), ministry, added);
  await choose(page, t('draft.year'), YEAR, added);
  await choose(page, t('draft.nature'), t('terms.nature.cash'), added);
  await type(added.getByRole('textbox', { name: t('draft.amount') }), typed(LARGER.by));
  await choose(page, t('draft.earmark'), t('terms.targetGroup.women'), added);
  await added.getByLabel(t('draft.budgetLine')).fill('avenant-1');

  const last = page.getByRole('region', {
    name: t('draft.tranches.number', { number: LARGER.tranche }),
    exact: true,
  });
  const share = TERMS.tranches[LARGER.tranche - 1]?.shares[0]?.amount ?? 0;
  await type(last.getByRole('textbox', { name: t('draft.amount') }).first(), typed(share + LARGER.by));
  await page.getByRole('button', { name: t('acts.amendment.review') }).click();
  await page.getByRole('heading', { name: t('acts.amendment.difference') }).waitFor();
  await page.getByRole('button', { name: t('acts.amendment.submit') }).click();
  await page.getByText(t('acts.amendment.done')).waitFor();

  await approveAll(cast, 'review');
  await adopt(cast, today);
}

/** Closure with the final report, and what was not spent given back. */
export async function close(cast: Cast): Promise<void> {
  const { t } = cast;
  const page = await openActs(cast, 'council.officer', titleOf(cast));
  const dialog = await openDialog(page, t('acts.closure.open'));
  await provideFile(dialog, documentWords(cast), 'Rapport final');
  await dialog.getByRole('button', { name: t('acts.closure.submit') }).click();
  await page.getByText(t('acts.closure.done')).waitFor();
  await approveAll(cast, 'finalReport');
  await decide(cast, 'council.authorising-officer', 'refundAuthorisation');
  await decide(cast, 'council.accountant', 'refundExecution', {
    fill: (accountant) => accountant.getByLabel(t('tasks.decide.transfer')).fill('VIR-RELIQUAT'),
  });
}
