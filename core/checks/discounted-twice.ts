import { moreRows } from "../wording/counts";
import { shareText } from "../wording/figures";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { benefitPlace, isLeaf } from "./place";
import { say } from "../words/say";

export const discountedTwice: Check = {
  rule: "discounted-twice",
  severity: "Advice",
  help: "Optimism bias and Confidence both take something off the planned money of one benefit: they may discount one risk twice.",
  mend: "Keep the one that the estimate is known by, or note what each of them is for",
  run(plan, report) {
    const twice = plan.benefits.filter(isDiscountedTwice);
    const [first] = twice;
    if (first === undefined) return;
    const { optimismBias = 0, confidence = 1 } = first.row;
    report({
      ...benefitPlace(plan, first, "optimismBias"),
      what: say`${first.id} has both an Optimism bias of ${shareText(optimismBias)} and a Confidence of ${shareText(confidence)}, which may discount one risk twice${moreRows(twice.length)}`,
    });
  },
};

function isDiscountedTwice(benefit: Benefit): boolean {
  const { category, optimismBias = 0, confidence = 1 } = benefit.row;
  return isLeaf(benefit) && category !== "Non-financial" && optimismBias > 0 && confidence < 1;
}
