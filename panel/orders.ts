import type { SessionTrouble } from "../session/session";

/** What somebody outside the pane asks of it, a button of the ribbon for instance. */
export interface Order {
  readonly page: "review" | "formulas";
  /** Review the plan at the status date of its Settings. */
  readonly review?: boolean;
  /** Another workbook is open: nothing of the one before is shown on. */
  readonly anew?: boolean;
  /** Something to tell that came in the way outside of the pane. */
  readonly trouble?: SessionTrouble;
}

type Taker = (order: Order) => Promise<void>;

/** The way from outside into the pane. An order that comes before the pane stands waits for it. */
export interface Orders {
  /** Done when the pane has carried it out, or has told what came in the way. */
  give(order: Order): Promise<void>;
  /** Called by the pane; gives what ends it. */
  take(taker: Taker): () => void;
}

export function paneOrders(): Orders {
  let taker: Taker | undefined;
  const waiting: (() => void)[] = [];
  return {
    give: (order) =>
      new Promise((resolve, reject) => {
        const carryOut = () => void taker?.(order).then(resolve, reject);
        if (taker === undefined) waiting.push(carryOut);
        else carryOut();
      }),
    take(next) {
      taker = next;
      for (const carryOut of waiting.splice(0)) carryOut();
      return () => {
        if (taker === next) taker = undefined;
      };
    },
  };
}
