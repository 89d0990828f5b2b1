import { told } from "../../session/wording";

/** Attributes whose words are read out or shown. */
const attributes = ["aria-label", "title"] as const;

/**
 * The words that stand in the page itself, in English, each of which is its own key. What this gives back tells them in the language in
 * force; names of files and keys, marked as not to be translated, and what other parts of the page draw stay. The pane tells the page's title.
 */
export function frameWords(): () => void {
  const tellings: (() => void)[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    const [own, words] = [text, text.data.trim()];
    if (/[a-z]/i.test(words) && isOwn(own.parentElement)) tellings.push(() => (own.data = told(words)));
  }
  for (const name of attributes)
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      const words = element.getAttribute(name) ?? "";
      if (isOwn(element)) tellings.push(() => element.setAttribute(name, told(words)));
    }
  return () => {
    for (const tell of tellings) tell();
  };
}

const isOwn = (element: Element | null): boolean => element?.closest("[translate=no], noscript, #grid, #pane") === null;
