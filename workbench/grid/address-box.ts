/** The grid's box that takes the address of a cell: what is typed there and not entered yet would be lost with the workbook that is shown. */
export interface AddressBox {
  isTyping(): boolean;
  /** Fulfilled when what was typed there was entered or given up. */
  entered(): Promise<void>;
}

const isBox = ({ target }: Event): boolean => target instanceof HTMLElement && target.matches("[data-u-comp=defined-name] input");

export function addressBox(container: HTMLElement): AddressBox {
  let isTyping = false;
  let waiting: (() => void)[] = [];
  const end = (): void => {
    isTyping = false;
    // What was entered is gone to right behind that.
    for (const done of waiting) setTimeout(done);
    waiting = [];
  };
  container.addEventListener("input", (event) => void (isTyping ||= isBox(event)));
  container.addEventListener("keydown", (event) => void (isBox(event) && /^(?:Enter|Escape)$/.test(event.key) && end()));
  container.addEventListener("focusout", (event) => void (isBox(event) && end()));
  return {
    isTyping: () => isTyping,
    entered: () => new Promise((done) => waiting.push(done)),
  };
}
