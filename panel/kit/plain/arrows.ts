import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from "react";

interface Arrows<E extends HTMLElement> {
  readonly ref: RefObject<E>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Way {
  /** Which elements the arrows go between, as a selector below the element. */
  readonly items: string;
  /** Which of them Tab comes to first, as a selector; without it the one that had the focus last. */
  readonly first?: string;
  readonly next: string;
  readonly previous: string;
}

/** One stop of the Tab key for many elements: within, the arrow keys, Home and End go from one to another. */
export function useArrows<E extends HTMLElement>({ items, first, next, previous }: Way): Arrows<E> {
  const ref = useRef<E>(null);
  const all = (): readonly HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>(items) ?? [])];
  const stopAt = (stop: HTMLElement | undefined): void => {
    for (const item of all()) item.tabIndex = item === stop ? 0 : -1;
  };
  // What React draws anew has no stop yet.
  useLayoutEffect(() => {
    const items = all();
    const active = items.find((item) => item === document.activeElement);
    stopAt(
      active ??
        items.find((item) => first !== undefined && item.matches(first)) ??
        items.find((item) => first === undefined && item.tabIndex === 0 && item.hasAttribute("tabindex")) ??
        items[0],
    );
  });
  return {
    ref,
    onKeyDown: (event) => {
      const items = all();
      const at = items.findIndex((item) => item === event.target);
      const to = ({ [next]: at + 1, [previous]: at - 1 + items.length, Home: 0, End: items.length - 1 } as Readonly<Record<string, number>>)[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      const item = items[to % items.length];
      stopAt(item);
      item?.focus();
    },
  };
}
