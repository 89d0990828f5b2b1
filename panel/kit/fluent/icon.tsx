import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowTrendingRegular } from "@fluentui/react-icons/svg/arrow-trending";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { CircleHintRegular } from "@fluentui/react-icons/svg/circle-hint";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { WarningFilled, WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { IconName } from "../properties";

const icons = {
  search: SearchRegular,
  copy: CopyRegular,
  back: ArrowLeftRegular,
  forward: ChevronRightRegular,
  sync: ArrowSyncRegular,
  undo: ArrowUndoRegular,
  error: ErrorCircleRegular,
  info: InfoRegular,
  warning: WarningRegular,
  success: CheckmarkCircleRegular,
  "check circle": CheckmarkCircleFilled,
  check: CheckmarkFilled,
  "warning solid": WarningFilled,
  "cross circle": DismissCircleFilled,
  question: QuestionCircleRegular,
  clock: ClockRegular,
  hint: CircleHintRegular,
  trend: ArrowTrendingRegular,
} as const satisfies Record<IconName, typeof SearchRegular>;

export function Icon({ name }: { readonly name: IconName }) {
  const Drawn = icons[name];
  return <Drawn />;
}
