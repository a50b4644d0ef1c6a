import { mkdirSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The checks on every page: accessibility, nothing cut off, and screenshots for people to look at. */

export const WIDTHS = [360, 768, 1280] as const;
const PICTURES = '.data/screenshots';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations of WCAG 2.2 AA that axe finds, each with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults, string[]>(
    // Outside the page proper: words that React Aria has a screen reader say, and then takes away.
    (rules) =>
      window.axe.run(
        { exclude: ['[data-live-announcer]'] },
        // An open list or dialog stands outside the landmarks, as it should.
        { runOnly: rules, rules: { region: { enabled: false } } },
      ),
    RULES,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The elements that stick out of the page sideways, or whose text is cut off. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 60)}`;
    // Elements that scroll within themselves, or are hidden for screen readers, take no room of the page.
    const isApart = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
        element.getBoundingClientRect().width <= 1 ||
        isApart(element.parentElement));
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (style.position === 'absolute' || element.closest('svg') || isApart(element)) return [];
      const sticksOut = left < -1 || right > width + 1;
      const isCut =
        style.overflowX === 'hidden' &&
        style.textOverflow === 'clip' &&
        element.scrollWidth > element.clientWidth + 1;
      return sticksOut || isCut ? [named(element)] : [];
    });
  });
}

/**
 * Words of neighbouring elements that run into each other: where nothing stands between them, Arabic letters take
 * their joining forms, and screen readers hear one word.
 */
export async function joinedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isInline = (element: Element) => /^(inline|contents)$/.test(getComputedStyle(element).display);
    const ancestors = (node: Node): Element[] =>
      node.parentElement ? [node.parentElement, ...ancestors(node.parentElement)] : [];
    /** Whether the two stand in one line of text: only inline elements begin or end between them. */
    const isOneLine = (before: Node, after: Node) => {
      const [upwards, others] = [ancestors(before), ancestors(after)];
      const shared = upwards.find((element) => others.includes(element));
      const range = document.createRange();
      range.setStartAfter(before);
      range.setEndBefore(after);
      return (
        [...upwards, ...others]
          .filter((element) => shared?.contains(element) && element !== shared)
          .every(isInline) &&
        !range.cloneContents().querySelector('br, svg, img, input, select, textarea, button')
      );
    };
    const found: string[] = [];
    let before: Node | undefined;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue ?? '';
      if (words === '' || !text.parentElement || text.parentElement.closest('script, style')) continue;
      const said = before?.nodeValue ?? '';
      if (before && /\p{L}$/u.test(said) && /^\p{L}/u.test(words) && isOneLine(before, text))
        found.push(`${said.slice(-40)}|${words.slice(0, 40)}`);
      before = text;
    }
    return found;
  });
}

/** Words that are broken in the middle although they are shorter than any line: `Tranc|he`. */
async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Text for screen readers alone is in a box of a pixel.
    const isUnseen = (element: Element | null): boolean =>
      element !== null && (element.getBoundingClientRect().width <= 1 || isUnseen(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element?.checkVisibility() || element.closest('.code, script, style') || isUnseen(element))
        continue;
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/[\p{L}\p{M}\p{N}]{2,24}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
        if (lines.size > 1)
          found.push(`${word} of "${text.nodeValue?.slice(Math.max(0, index - 30), index + 40)}"`);
      }
    }
    return [...new Set(found)];
  });
}

/** What is pressed on a page, in CSS pixels: anything (WCAG 2.2, 2.5.8), and on a phone the acts, fields and navigation. */
const TARGET = { any: 24, act: 44 } as const;

/**
 * What is too small to be pressed with a finger on a phone, or with a mouse at the page's own width. A link within a
 * sentence is as high as its line, and is left out.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found = await smallerThan(page, { ...TARGET, act: TARGET.any });
  await page.setViewportSize({ width: 360, height: 740 });
  found.push(...(await smallerThan(page, TARGET)));
  if (before) await page.setViewportSize(before);
  return found;
}

function smallerThan(page: Page, least: { any: number; act: number }): Promise<string[]> {
  return page.evaluate(({ any, act }) => {
    const ACTS = 'button, summary, input, select, textarea, nav a';
    /** The label is what people press where the field itself is out of sight. */
    const pressed = (element: Element) =>
      element.matches('[type="checkbox"], [type="radio"]') ? (element.closest('label') ?? element) : element;
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node !== element && /\p{L}/u.test(node.textContent ?? ''),
      );
    return [...document.querySelectorAll(`a[href], ${ACTS}`)]
      .filter((element) => element.checkVisibility() && !element.closest('.skip-link, .visually-hidden'))
      .filter((element) => !isInSentence(element))
      .flatMap((element) => {
        const { width, height } = pressed(element).getBoundingClientRect();
        const least = element.matches(ACTS) ? act : any;
        // A field without a size keeps the value of another that has one.
        if (width <= 1 || height <= 1 || (width >= least - 0.5 && height >= least - 0.5)) return [];
        return [`${width} x ${height}: ${element.outerHTML.slice(0, 120)}`];
      });
  }, least);
}

/** A sheet of A4 upright and across, without its margins of 12 mm, in CSS pixels. */
const SHEET = { upright: 703, across: 1032 } as const;
/** The pages printed in landscape: see styles/print.css. */
const ACROSS = '.scroll-across';

/** The elements that do not fit on a sheet of A4, and those that must not be printed. */
export async function offTheSheet(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const found: string[] = [];
  for (const [name, width] of Object.entries(SHEET)) {
    await page.setViewportSize({ width, height: 1000 });
    const outside = await page.evaluate(
      ({ across, isAcross }) => {
        const width = document.documentElement.clientWidth;
        const named = (element: Element) =>
          `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 60)}`;
        // Text for screen readers alone is in a box of a pixel.
        const isUnseen = (element: Element | null): boolean =>
          element !== null && (element.getBoundingClientRect().width <= 1 || isUnseen(element.parentElement));
        return [...document.querySelectorAll('main *')]
          .filter((element) => (element.closest(across) !== null) === isAcross)
          .filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden'))
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            const isPressed = element.matches('.button, nav, .header');
            const isHiddenWithin = /auto|scroll|hidden/.test(getComputedStyle(element).overflowX);
            if (isUnseen(element)) return false;
            return (
              isPressed ||
              left < -1 ||
              right > width + 1 ||
              (isHiddenWithin && element.scrollWidth > element.clientWidth + 1)
            );
          })
          .map(named);
      },
      { across: ACROSS, isAcross: name === 'across' },
    );
    found.push(...outside.slice(0, 5).map((each) => `${name}: ${each}`));
    found.push(...(await brokenWords(page)).map((word) => `${name}: ${word}`));
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return found;
}

/** Until a page is drawn as it now is: its fonts are there, and a frame has followed what was changed. */
async function isDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/**
 * Takes a picture of the whole page, where they are asked for (`PICTURES=1 npm run test:e2e`), because it takes longer
 * than most of what is asserted: `.data/screenshots/inbox-ar-360.png`.
 */
export async function picture(page: Page, name: string): Promise<void> {
  await isDrawn(page);
  if (!process.env.PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  const language = await page.locator('html').getAttribute('lang');
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: `${PICTURES}/${name}-${language}-${width}.png`, fullPage: true });
}

/** Pictures of a page at each width, and what sticks out at any, or is broken in the middle of a word. */
export async function picturesAndOverflows(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await picture(page, name);
    found.push(...(await overflowing(page)).map((each) => `${width}: ${each}`));
    found.push(...(await brokenWords(page)).map((each) => `${width}: broken: ${each}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}
