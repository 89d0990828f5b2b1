/** Why a portfolio cannot do what was asked, in words for the person. */
export type PortfolioTroubleKind = "no engine" | "no store" | "not a store" | "held" | "cannot write" | "no folder" | "no such plan" | "no review" | "usage";

export class PortfolioTrouble extends Error {
  readonly kind: PortfolioTroubleKind;

  constructor(kind: PortfolioTroubleKind, message: string) {
    super(message);
    this.name = "PortfolioTrouble";
    this.kind = kind;
  }
}
