import { say } from "../../session/wording";

/** Names for the grid's own buttons and fields, which have pictures alone, in the order in which they stand. */
const names = (): readonly (readonly [selector: string, names: readonly string[]])[] => [
  ["[data-u-comp=defined-name] input", [say`Cell or area`]],
  ["[data-u-comp=defined-name] :is(a, button)", [say`Names of cells`]],
  ["[data-u-comp=formula-bar] button", [say`Show the whole formula`]],
  ["[data-u-comp=sheet-bar-append-button]", [say`All sheets`, say`Tabs before`, say`Tabs behind`]],
  ["[role=track] a, [data-zoom-track] a", [say`Whole size`]],
  ["[role=track] button, [data-zoom-track] button", [say`Zoom`]],
  ["[data-u-comp=button]", [say`Zoom out`, say`Zoom in`]],
];

/** What was named here, which is named anew in another language. */
const named = new WeakSet<Element>();

/**
 * Gives the parts of the grid the names and roles that keyboards and screen readers go by. The grid draws them by and by, so this is done
 * again whenever it has drawn.
 */
function nameParts(container: HTMLElement): void {
  const all = (selector: string): readonly HTMLElement[] => Array.from(container.querySelectorAll<HTMLElement>(selector));
  for (const [selector, given] of names()) all(selector).forEach((part, index) => name(part, given[index]));
  for (const track of all("[role=track]")) {
    track.setAttribute("role", "none");
    track.dataset["zoomTrack"] = "";
  }
  for (const handle of all("[role=handle]")) handle.removeAttribute("role");
  for (const opener of all("a[aria-haspopup]")) {
    opener.setAttribute("role", "button");
    name(opener, say`More`);
  }
  // The button in it is what opens.
  for (const around of all("div[aria-haspopup]")) for (const attribute of ["type", "aria-haspopup", "aria-expanded"]) around.removeAttribute(attribute);
  for (const canvas of all("canvas[tabindex]")) canvas.tabIndex = 0;
  for (const button of all("button")) name(button, say`Look of the sheet`);
  Array.from(document.querySelectorAll("section[aria-label]"))
    .filter((section) => named.has(section) || section.getAttribute("aria-label")?.startsWith("Notifications"))
    .forEach((section, index) => {
      named.add(section);
      section.setAttribute("aria-label", say`Notifications ${String(index + 1)}`);
    });
}

/** Names a part that has no words of its own. */
function name(part: HTMLElement, words: string | undefined): void {
  if (words === undefined || part.textContent?.trim() !== "" || part.hasAttribute("aria-label")) return;
  named.add(part);
  part.setAttribute("aria-label", words);
}

/** Names the parts now and each time the grid has drawn others; what it gives back does it anew, in the language in force. */
export function keepPartsNamed(container: HTMLElement): () => void {
  let isWaiting = false;
  new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      nameParts(container);
    });
  }).observe(container, { childList: true, subtree: true });
  return () => {
    for (const part of container.querySelectorAll("[aria-label]")) if (named.has(part)) part.removeAttribute("aria-label");
    nameParts(container);
  };
}
