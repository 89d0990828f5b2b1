/** Why a portfolio cannot do what was asked, in words for the person. */
export type PortfolioTroubleKind = "no engine" | "no store" | "not a store" | "held" | "cannot write" | "no folder" | "no such plan" | "no review" | "usage";

export class PortfolioTrouble extends Error {
  readonly kind: PortfolioTroubleKind;
  /** The command that leads on, word by word: the message ends with what it is for. */
  readonly next: readonly string[];

  constructor(kind: PortfolioTroubleKind, message: string, next: readonly string[] = []) {
    super(message);
    this.name = "PortfolioTrouble";
    this.kind = kind;
    this.next = next;
  }
}
