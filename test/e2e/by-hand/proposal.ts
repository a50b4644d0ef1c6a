import type { Page } from 'playwright-core';
import { PROVINCES } from '../../../functions/aggregates/shared/places.ts';
import { choose, type } from '../hands.ts';
import { FUNDING_LINES, TERMS, TODAY, typed, written, YEAR } from './case.ts';
import { type Cast, openConvention, openTask, reloadUntil } from './people.ts';

/** From an empty form to pledges that colleagues have confirmed. */

const LANGUAGES = ['ar', 'fr'] as const;

/** The text that the officer adds to the object after the return. */
const ADDED = 'Un centre par préfecture et province.';

export const titleOf = ({ language }: Cast) => TERMS.title[language];

const nameOf = ({ language }: Cast, id: string) =>
  TERMS.parties.find((party) => party.id === id)?.name[language] ?? id;

/** The council's officer proposes. */
export async function propose(cast: Cast): Promise<void> {
  const { t } = cast;
  const page = await cast.at('council.officer');
  await page
    .getByRole('link', { name: t('shell.newProposal') })
    .first()
    .click();
  await identity(cast, page);
  await next(cast, page, 'parties');
  await parties(cast, page);
  await next(cast, page, 'works');
  await works(cast, page);
  await next(cast, page, 'target');
  await target(cast, page);
  await next(cast, page, 'schedule');
  await schedule(cast, page);
  await next(cast, page, 'approvals');
  await page.getByText(t('draft.planStep.opposition')).waitFor();
  await next(cast, page, 'check');
  await submit(cast, page);
}

async function next({ t }: Cast, page: Page, step: Step): Promise<void> {
  const name = t(`draft.step.${step}`);
  await page.getByRole('link', { name: t('draft.after', { step: name }) }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}
type Step = 'parties' | 'works' | 'target' | 'schedule' | 'approvals' | 'check';

async function identity({ t, language }: Cast, page: Page): Promise<void> {
  for (const each of LANGUAGES) {
    await page.getByLabel(t(`draft.identity.title.${each}`)).fill(TERMS.title[each]);
    await page.getByLabel(t(`draft.identity.object.${each}`)).fill(TERMS.object[each]);
  }
  const region = language === 'ar' ? 'الرباط-سلا-القنيطرة' : 'Rabat-Salé-Kénitra';
  await choose(page, t('draft.identity.region'), region);
  await choose(page, t('draft.identity.firstYear'), YEAR);
  await choose(page, t('draft.identity.lastYear'), String(TERMS.lastYear));
}

async function parties(cast: Cast, page: Page): Promise<void> {
  const { t } = cast;
  for (const { id, kind, name, mailbox = '' } of TERMS.parties) {
    const party = page.getByRole('group', { name: t(`convention.parties.kinds.${kind}`), exact: true });
    if (kind === 'council') await party.getByRole('button', { name: t('draft.parties.mine') }).click();
    else {
      await party.getByText(t('draft.parties.idFold')).click();
      await party.getByLabel(t('draft.parties.id')).fill(id);
    }
    await party.getByLabel(t('draft.parties.nameAr')).fill(name.ar);
    await party.getByLabel(t('draft.parties.nameFr')).fill(name.fr);
    await party.getByLabel(t('draft.parties.mailbox')).fill(mailbox);
  }
  const council = nameOf(cast, 'council-rsk');
  await choose(page, t('draft.parties.projectOwner'), council);
  await choose(page, t('draft.parties.accountHolder'), council);
}

/** Seven new centres and twenty-one to rehabilitate, as they stand in the officer's spreadsheet. */
async function works({ t, language }: Cast, page: Page): Promise<void> {
  const rows = TERMS.components.map(({ title, kind, work, province, targetGroup, cost, beneficiaries }) =>
    [
      title.ar,
      title.fr,
      t(`convention.works.kinds.${kind}`),
      t(`convention.works.works.${work}`),
      PROVINCES.find(({ code }) => code === province)?.[language],
      t(
        `terms.targetGroup.${targetGroup === 'women' || targetGroup === 'disability' ? targetGroup : 'difficulty'}`,
      ),
      written(cost),
      beneficiaries,
    ].join('\t'),
  );
  await page.getByText(t('draft.paste.title')).click();
  await page.getByLabel(t('draft.paste.field')).fill(rows.join('\n'));
  await page.getByText(t('draft.paste.count', { sound: 28, faulty: 0 })).waitFor();
  await page.getByRole('button', { name: t('draft.paste.take', { count: 28 }) }).click();
  await page.getByText(t('draft.components.total', { count: 28 })).waitFor();
}

async function target({ t }: Cast, page: Page): Promise<void> {
  await type(page.getByLabel(t('draft.target.minimum')), typed(TERMS.target.minimum));
  await type(page.getByLabel(t('draft.target.maximum')), typed(TERMS.target.maximum));
  await page.getByRole('button', { name: t('draft.floors.add') }).click();
  await choose(page, t('draft.targetGroup'), t('terms.targetGroup.women'));
  await type(page.getByLabel(t('draft.floors.minimum'), { exact: true }), '6000000');
}

async function schedule(cast: Cast, page: Page): Promise<void> {
  const { t } = cast;
  await page.getByText(t('draft.split.title')).click();
  for (const [index, { id, earmark, amount }] of FUNDING_LINES.entries()) {
    if (index > 0)
      await page
        .getByRole('button', { name: t('draft.tranches.addShare') })
        .first()
        .click();
    await choose(page, t('draft.party'), nameOf(cast, id));
    if (earmark) await choose(page, t('draft.earmark'), t(`terms.targetGroup.${earmark}`));
    await type(page.getByLabel(t('draft.amount')).nth(index), typed(amount));
  }
  await page.getByRole('textbox', { name: t('draft.split.firstDue') }).fill(TODAY);
  await type(page.getByLabel(t('draft.split.months')), '0');
  await page.getByRole('button', { name: t('draft.split.fill') }).click();
  await page.getByRole('region', { name: t('draft.tranches.number', { number: 3 }), exact: true }).waitFor();
}

async function submit({ t }: Cast, page: Page): Promise<void> {
  await page.getByText(t('draft.check.complete')).waitFor();
  await page.getByRole('button', { name: t('draft.check.submit') }).click();
  await page.getByText(t('draft.check.submitted')).waitFor();
}

/** The officer reads why it came back, makes the object clearer and submits again. */
export async function revise(cast: Cast, comment: string): Promise<void> {
  const { t } = cast;
  const page = await openConvention(cast, 'council.officer', titleOf(cast));
  await page.getByText(comment).first().waitFor();
  await page.getByRole('link', { name: t('convention.edit') }).click();
  const object = page.getByLabel(t('draft.identity.object.fr'));
  await object.fill(`${TERMS.object.fr} ${ADDED}`);
  const steps = page.getByRole('navigation', { name: t('draft.steps') });
  await steps.getByRole('link', { name: t('draft.step.check') }).click();
  await submit(cast, page);
}

/** A person with a new task sees the changes, also those in French alone: both languages are signed. */
export async function seeRevision(cast: Cast, user: string): Promise<void> {
  const page = await openTask(cast, user, 'review');
  await page
    .getByRole('region', { name: cast.t('tasks.text.changed') })
    .getByText(ADDED)
    .waitFor();
}

/** Each party's officer pastes its pledges, and a colleague confirms them. */
export async function pledge(cast: Cast): Promise<void> {
  for (const party of ['ministry', 'council', 'wilaya'] as const) {
    const own = FUNDING_LINES.filter((fundingLine) => fundingLine.party === party);
    await paste(cast, `${party}.officer`, own);
    await confirm(cast, `${party}.approver`, own.length);
  }
}

async function openPledges(cast: Cast, user: string): Promise<Page> {
  const page = await openConvention(cast, user, titleOf(cast));
  const link = page.getByRole('link', { name: cast.t('pledges.title'), exact: true });
  // Where something else is asked of them first, it stands among all acts.
  const menu = page.locator('.acts-menu:not([open]) > summary');
  await reloadUntil(page, async () => {
    if (!(await link.isVisible()) && (await menu.isVisible())) await menu.click();
    return link.isVisible();
  });
  await link.click();
  await page.getByRole('heading', { level: 1, name: cast.t('pledges.title') }).waitFor();
  return page;
}

async function paste(
  cast: Cast,
  user: string,
  fundingLines: readonly (typeof FUNDING_LINES)[number][],
): Promise<void> {
  const { t } = cast;
  const page = await openPledges(cast, user);
  const rows = fundingLines.map(({ id, earmark, amount }, index) =>
    [
      YEAR,
      t('terms.nature.cash'),
      written(amount),
      earmark ? t(`terms.targetGroup.${earmark}`) : '',
      '',
      `${YEAR}-${id}-${index + 1}`,
    ].join('\t'),
  );
  const count = rows.length;
  await page.getByText(t('draft.paste.title')).click();
  await page.getByLabel(t('draft.paste.field')).fill(rows.join('\n'));
  await page.getByRole('button', { name: t('draft.paste.take', { count }) }).click();
  const send = count > 1 ? t('pledges.sendAll', { count }) : t('pledges.send');
  await page.getByRole('button', { name: send, exact: true }).click();
  await page.getByText(t('pledges.sent', { count })).waitFor();
}

async function confirm(cast: Cast, user: string, count: number): Promise<void> {
  const { t } = cast;
  const page = await openPledges(cast, user);
  for (let left = count; left > 0; left -= 1) {
    await page.getByRole('heading', { name: t('pledges.confirmTitle', { count: left }) }).waitFor();
    await page
      .getByRole('button', { name: t('pledges.confirmNamed', { name: '' }).trim() })
      .first()
      .click();
  }
  await page.getByRole('heading', { name: t('pledges.confirmTitle', { count: 0 }) }).waitFor();
}
