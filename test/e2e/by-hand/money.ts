import type { Page } from 'playwright-core';
import type { PaymentLine } from '../../../functions/aggregates/convention/execution/records.ts';
import { linesFor } from '../../../scenarios/lines.ts';
import { formatsOf } from '../../../web/i18n/format.ts';
import { choose, openDialog, provideFile, tick, type } from '../hands.ts';
import { AMENDED, TERMS, written } from './case.ts';
import { decide } from './decisions.ts';
import { type Cast, openActs, openTask, reloadUntil } from './people.ts';
import { titleOf } from './proposal.ts';

/** A tranche from its receipts to the proof of its spending. */

/** The sum that the last tranche leaves unspent, to be refunded at closure. */
const LEFT = 1_234_567;

/** The entry that the accountant books by mistake, and reverses. */
const WRONG = 100_000;

const termsAt = (tranche: number) => (tranche === 1 ? TERMS : AMENDED);

/** The parties' shares of a tranche, for women and without an earmark. */
function fundingLinesOf(tranche: number) {
  const shares = termsAt(tranche).tranches.find(({ n }) => n === tranche)?.shares ?? [];
  const total = (earmark?: string) =>
    shares.filter((share) => share.earmark === earmark).reduce((sum, { amount }) => sum + amount, 0);
  return [
    { earmark: 'women' as const, amount: total('women') },
    { earmark: undefined, amount: total() - (tranche === 3 ? LEFT : 0) },
  ];
}

/** The payments of each tranche. */
const LINES: PaymentLine[][] = [];
for (const tranche of [1, 2, 3]) {
  const orders = LINES.map((lines, index) => ({
    ...{ id: `o${index + 1}`, tranche: index + 1, lines },
    status: 'executed' as const,
  }));
  LINES.push(linesFor({ terms: termsAt(tranche), orders }, fundingLinesOf(tranche)));
}

/** The accountant books money as it reaches the account. */
export async function receiveAll(cast: Cast, tranche: number): Promise<void> {
  const { t } = cast;
  const page = await openActs(cast, 'council.accountant', titleOf(cast));
  const rows = page.getByRole('button', { name: t('acts.receipt.open') });
  await reloadUntil(page, async () => (await rows.count()) === 4);
  if (tranche === 1) await bookWrongly(cast, page);
  for (let left = 4; left > 0; left -= 1) {
    const dialog = await openDialog(page, t('acts.receipt.open'));
    await dialog.getByLabel(t('acts.receipt.reference')).fill(`VIR-${tranche}-${left}`);
    await dialog.getByRole('button', { name: t('acts.receipt.submit') }).click();
    await dialog.waitFor({ state: 'detached' });
    await rows.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** A receipt with a wrong amount, and its reversal. */
async function bookWrongly({ t, language }: Cast, page: Page): Promise<void> {
  const women = fundingLinesOf(1)[0]?.amount ?? 0;
  const rest = page.getByText(formatsOf(language).money(women - WRONG), { exact: true }).first();
  const open = new RegExp(`${t('acts.receipt.open')}.*${t('terms.targetGroup.women')}`);
  await page.getByRole('button', { name: open }).click();
  const receipt = page.getByRole('dialog');
  await type(receipt.getByLabel(t('acts.receipt.amount')), written(WRONG));
  await receipt.getByLabel(t('acts.receipt.reference')).fill('VIR-?');
  await receipt.getByRole('button', { name: t('acts.receipt.submit') }).click();
  await receipt.waitFor({ state: 'detached' });
  await rest.waitFor();
  const reversal = await openDialog(page, `${t('acts.reversal.open')}: ${t('acts.motive.receipt')}`);
  await reversal.getByLabel(t('acts.reason')).fill('Montant erroné');
  await reversal.getByRole('button', { name: t('acts.reversal.submit') }).click();
  await page.getByText(t('acts.reversal.done')).waitFor();
  await rest.waitFor({ state: 'detached' });
}

/** The officer writes the order; the authorising officer and the accountant each do their part. */
export async function pay(cast: Cast, tranche: number): Promise<void> {
  const { t } = cast;
  const officer = await openTask(cast, 'council.officer', 'paymentPreparation');
  // The first order line by line, the others from a spreadsheet.
  await (tranche === 1 ? writeLines : pasteLines)(cast, officer, LINES[tranche - 1] ?? []);
  await officer.getByRole('button', { name: t('acts.payment.submit') }).click();
  await officer.getByText(t('acts.payment.done')).waitFor();

  await decide(cast, 'council.authorising-officer', 'paymentAuthorisation');

  const accountant = await openTask(cast, 'council.accountant', 'paymentExecution');
  await accountant.getByLabel(t('acts.execution.reference')).fill(`OV-${tranche}`);
  await accountant.getByRole('button', { name: t('acts.execution.submit') }).click();
  await accountant.getByText(t('acts.execution.done')).waitFor();
}

async function writeLines(cast: Cast, officer: Page, lines: readonly PaymentLine[]): Promise<void> {
  const { t } = cast;
  for (const [index, { payee, amount, component }] of lines.entries()) {
    if (index > 0) await officer.getByRole('button', { name: t('acts.payment.add') }).click();
    const name = t('acts.payment.line', { number: index + 1 });
    const line = officer.getByRole('group', { name, exact: true });
    await line.getByLabel(t('acts.orders.payee'), { exact: true }).fill(payee);
    await type(line.getByLabel(t('acts.amount')), written(amount));
    await choose(officer, t('acts.component'), workOf(cast, component), line);
  }
}

async function pasteLines(cast: Cast, officer: Page, lines: readonly PaymentLine[]): Promise<void> {
  const { t } = cast;
  const rows = lines.map(({ payee, amount, component, earmark }) =>
    [
      payee,
      written(amount),
      workOf(cast, component),
      earmark === undefined ? '' : t('terms.targetGroup.women'),
    ].join('\t'),
  );
  await officer.getByText(t('draft.paste.title')).click();
  await officer.getByLabel(t('draft.paste.field')).fill(rows.join('\n'));
  await officer.getByRole('button', { name: t('draft.paste.take', { count: rows.length }) }).click();
  const name = t('acts.payment.line', { number: rows.length });
  await officer.getByRole('group', { name, exact: true }).waitFor();
}

/** A component as lists of them say it: its title, and whom it is for. */
function workOf({ t, language }: Cast, component: string | undefined): string {
  const { title, targetGroup = '' } = TERMS.components.find(({ id }) => id === component) ?? {};
  const group =
    targetGroup === 'women' || targetGroup === 'disability' ? targetGroup : ('difficulty' as const);
  return `${title?.[language]} · ${t(`terms.targetGroup.${group}`)}`;
}

/** The officer proves what was spent, funding line by funding line. */
export async function justify(cast: Cast, tranche: number): Promise<void> {
  const { t } = cast;
  for (const { earmark, amount } of fundingLinesOf(tranche)) {
    await provide(cast, 'council.officer', tranche, 'expenditure', async (dialog, page) => {
      const fundingLine = earmark ? t(`terms.targetGroup.${earmark}`) : t('terms.noEarmark');
      await choose(page, t('acts.evidence.fund'), fundingLine, dialog);
      await type(dialog.getByLabel(t('acts.evidence.amount')), written(amount));
    });
  }
}

/** The steering committee's minutes on a tranche to come. */
export const fileMinutes = (cast: Cast, tranche: number) =>
  provide(cast, 'wilaya.officer', tranche, 'committeeMinutes');

async function provide(
  cast: Cast,
  user: string,
  tranche: number,
  kind: 'expenditure' | 'committeeMinutes',
  fill?: (dialog: Awaited<ReturnType<typeof openDialog>>, page: Page) => Promise<void>,
): Promise<void> {
  const { t } = cast;
  const page = await openActs(cast, user, titleOf(cast));
  const dialog = await openDialog(page, t('acts.evidence.open'));
  await choose(page, t('acts.tranche'), t('acts.trancheNumber', { tranche }), dialog);
  await tick(dialog, t(`acts.evidence.kinds.${kind}`));
  await fill?.(dialog, page);
  await provideFile(dialog, documentWords(cast), `${t(`acts.evidence.kinds.${kind}`)} ${tranche}`);
  await dialog.getByRole('button', { name: t('acts.evidence.submit') }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The labels of a document's fields. */
export const documentWords = ({ t }: Cast) => ({
  title: t('acts.document.title'),
  link: t('acts.document.link'),
});
