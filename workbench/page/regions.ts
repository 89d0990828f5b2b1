/** The parts of the page from one to the next, the innermost of several first where they lie in each other. */
const regions = [".bar", ".charts", "#grid", ".pane"] as const;
const order: readonly (typeof regions)[number][] = [".bar", "#grid", ".charts", ".pane"];
const focusable = "button:not(:disabled), input:not(:disabled), summary, a[href], [tabindex='0']";

/**
 * The keys that lead about the page, as in Excel. F6 goes from part to part and Shift+F6 back: within the grid the Tab key goes from cell to
 * cell, so that nobody would get out of it by that. Ctrl+Alt+Page Down and Page Up turn to the next sheet and to the one before. Ctrl+S is
 * the button that saves: the browser would save the page without the workbook.
 */
export function leadAboutByKeys(turn: (by: 1 | -1) => void, save: HTMLButtonElement): void {
  /** Where F6 led, until the user goes on from there. */
  let led: HTMLElement | undefined;
  const goesOn = (): void => void (led = undefined);
  window.addEventListener("pointerdown", goesOn, { capture: true });
  window.addEventListener("click", goesOn, { capture: true });
  // The grid takes the focus for its cells some time after it was given to it, when F6 may have led on.
  document.addEventListener("focusin", ({ target }) => {
    if (led !== undefined && led.closest("#grid") === null && target instanceof Element && target.closest("#grid") !== null) led.focus();
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey && event.altKey && (event.key === "PageDown" || event.key === "PageUp")) {
        event.preventDefault();
        event.stopImmediatePropagation();
        turn(event.key === "PageDown" ? 1 : -1);
        return;
      }
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
        event.preventDefault();
        event.stopImmediatePropagation();
        save.click();
        return;
      }
      if (event.key === "Tab") goesOn();
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const here = regions.find((region) => document.activeElement?.closest(region));
      const from = here === undefined ? -1 : order.indexOf(here);
      const step = event.shiftKey ? -1 : 1;
      goesOn();
      for (let count = 1; count <= order.length; count++) {
        const region = order[(from + step * count + 2 * order.length) % order.length];
        led = region === undefined ? undefined : focusFirst(region);
        if (led !== undefined) return;
      }
    },
    { capture: true },
  );
}

/** Gives the focus to the first thing in a part that takes it, and gives that; the grid has its cells for that, and not the line of the formula. */
function focusFirst(region: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(region === "#grid" ? "#grid canvas[tabindex][id*=sheet-main-canvas]" : `${region} :is(${focusable})`);
  const first = Array.from(all).find((element) => element.checkVisibility());
  first?.focus();
  return document.activeElement?.closest(region) ? first : undefined;
}
