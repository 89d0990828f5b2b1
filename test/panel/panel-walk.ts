import type { Page } from "playwright-core";

/* What the tests see of a page that somebody walks through by keyboard. */

/** What reaches over the sides of the window; what only a screen reader finds lies outside on purpose. */
export const overTheSides = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll("body *")]
    .filter((own) => own.closest(".announced, .copied, [data-tabster-dummy], svg") === null && own.getClientRects().length > 0)
    .filter((own) => { const { left, right } = own.getBoundingClientRect(); return left < -0.5 || right > innerWidth + 0.5; })
    .map((own) => own.outerHTML.slice(0, 120))`);

/** What has the focus, in its words. */
export const wordsInFocus = (page: Page): Promise<string> =>
  page.evaluate("(({ ariaLabel, labels, textContent }) => (ariaLabel ?? labels?.[0]?.textContent ?? textContent).trim())(document.activeElement)");

/**
 * Whether what had the focus at the last call looked otherwise then than it does now, itself or what stands around it: where it does
 * not, nobody could see the focus there. True where the focus is still in it, in another part of a date for instance.
 */
const lastFocusWasShown = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const look = (element) => [null, "::before", "::after"].map((part) => getComputedStyle(element, part)).map((own) => [own.outline, own.boxShadow, own.border, own.transform].join()).join();
    const looks = (element) => [element, element.parentElement, element.nextElementSibling].filter(Boolean).map(look).join("|");
    const [own, last] = [document.activeElement, window.lastFocus];
    window.lastFocus = { own, looks: looks(own) };
    return last === undefined || last.own === own || last.own === document.body || !last.own.isConnected || looks(last.own) !== last.looks;
  })()`);

/** Presses Tab until what it comes to has these words; every stop on the way has words and shows that it has the focus. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  const passed: string[] = [];
  await lastFocusWasShown(page);
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    if (!(await lastFocusWasShown(page))) throw new Error(`"${passed[passed.length - 1] ?? ""}" does not show that it has the focus.`);
    const focused = await wordsInFocus(page);
    passed.push(focused);
    if (typeof words === "string" ? focused === words : words.test(focused)) return;
  }
  throw new Error(`Tab does not come to ${String(words)}, but to ${passed.join(" | ")}.`);
}
