import { useEffect, useRef, useState } from "react";

interface SubPage<T> {
  /** What is open, or undefined while the list is shown. */
  readonly open: T | undefined;
  show(item: T): void;
  /** Back to the list, with the focus where it was. */
  back(): void;
}

/** A list and what one of its lines opens, from the first on where it is named. The list is kept, hidden, so that it is as it was when the user comes back. */
export function useSubPage<T>(first?: T): SubPage<T> {
  const [open, setOpen] = useState(first);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (open !== undefined) window.scrollTo(0, 0);
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [open]);
  return {
    open,
    show(item) {
      opener.current = document.activeElement;
      setOpen(() => item);
    },
    back: () => setOpen(undefined),
  };
}
