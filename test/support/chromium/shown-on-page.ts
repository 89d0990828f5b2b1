import type { Page } from "playwright-core";

/* What a page shows, also to those who hear it. */

/** Every text of the page, each once: what stands in elements and their attributes, the choices of lists, and the title. Scripts and styles left out. */
export const shownOnPage = (page: Page, within = "body"): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const texts = new Set([document.title]);
    for (const root of document.querySelectorAll(${JSON.stringify(within)})) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
        if (text.parentElement.closest("script, style, noscript, svg style") === null) texts.add(text.data.trim());
      for (const element of root.querySelectorAll("*"))
        for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt", "aria-roledescription", "aria-valuetext"]) texts.add(element.getAttribute(name) ?? "");
    }
    texts.delete("");
    return [...texts];
  })()`);

/** The texts that stand in less room than they need, by an element that hides what is too much of it. */
export const cutTexts = (page: Page, within = "body"): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    const isShown = (element) => element.checkVisibility() && element.closest(".announced, .unseen, .copied, svg") === null && element.clientWidth > 1;
    return [...document.querySelectorAll(${JSON.stringify(within)} + " *")]
      .filter((element) => hasWords(element) && isShown(element))
      .flatMap((element) => {
        for (let own = element; own !== null && own !== document.body; own = own.parentElement) {
          const { overflowX, overflowY, position } = getComputedStyle(own);
          const hides = (value) => value === "hidden" || value === "clip";
          if ((hides(overflowX) && own.scrollWidth > own.clientWidth + 1) || (hides(overflowY) && own.scrollHeight > own.clientHeight + 1))
            return [element.textContent.trim().slice(0, 60) + " in " + own.outerHTML.slice(0, 100)];
        }
        return [];
      });
  })()`);
