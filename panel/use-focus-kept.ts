import { useEffect, useRef, type RefObject } from "react";

/**
 * Whoever works by keyboard or by ear keeps a place: where the element that has the focus goes away or is hidden, the heading of the
 * page gets it. Nothing is done while the user is elsewhere, in the sheet for instance.
 */
export function useFocusKept<E extends HTMLElement>(): RefObject<E> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let last: Element | undefined;
    const remember = ({ target }: FocusEvent) => void (last = target instanceof Element ? target : undefined);
    const forget = ({ relatedTarget, target }: FocusEvent) => {
      // Some browsers tell of it while the element is being taken away, when it still looks as if it stood.
      queueMicrotask(() => {
        if (relatedTarget === null && target === last && target instanceof Element && isShown(target)) last = undefined;
      });
    };
    const keep = () => {
      if (last === undefined || isShown(last) || !document.hasFocus()) return;
      const heading = [...element.querySelectorAll<HTMLElement>("h2[tabindex]")].find(isShown);
      if (heading === undefined) return;
      heading.focus();
    };
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    const watch = new MutationObserver(keep);
    watch.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
      watch.disconnect();
    };
  }, []);
  return ref;
}

const isShown = (element: Element): boolean => element.isConnected && element.closest("[hidden]") === null;
