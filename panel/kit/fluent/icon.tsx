import {
  ArrowLeftRegular,
  ArrowSyncRegular,
  ArrowTrendingRegular,
  ArrowUndoRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CheckmarkFilled,
  ChevronRightRegular,
  CircleHintRegular,
  ClockRegular,
  CopyRegular,
  DismissCircleFilled,
  ErrorCircleRegular,
  InfoRegular,
  QuestionCircleRegular,
  SearchRegular,
  WarningFilled,
  WarningRegular,
} from "@fluentui/react-icons";
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
