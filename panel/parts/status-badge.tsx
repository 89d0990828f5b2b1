import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowTrendingRegular } from "@fluentui/react-icons/svg/arrow-trending";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { CircleHintRegular } from "@fluentui/react-icons/svg/circle-hint";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { Words } from "./words";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusCircular,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalS,
    paddingTop: "1px",
    paddingBottom: "1px",
    border: "1px solid transparent",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  blue: { color: tokens.colorPaletteBlueForeground2, backgroundColor: tokens.colorPaletteBlueBackground2 },
  green: { color: tokens.colorPaletteGreenForeground1, backgroundColor: tokens.colorPaletteGreenBackground1 },
  amber: { color: tokens.colorPaletteMarigoldForeground2, backgroundColor: tokens.colorPaletteMarigoldBackground2 },
  red: { color: tokens.colorPaletteRedForeground1, backgroundColor: tokens.colorPaletteRedBackground1 },
});

/** Each status has a sign and a colour beside its word. */
const looks: Readonly<Record<string, readonly [ReactElement, "blue" | "green" | "amber" | "red" | undefined]>> = {
  Realized: [<CheckmarkCircleFilled key="sign" />, "blue"],
  Green: [<CheckmarkFilled key="sign" />, "green"],
  Amber: [<WarningFilled key="sign" />, "amber"],
  Red: [<DismissCircleFilled key="sign" />, "red"],
  "Not measured": [<QuestionCircleRegular key="sign" />, undefined],
  "Not due": [<ClockRegular key="sign" />, undefined],
  Undefined: [<CircleHintRegular key="sign" />, undefined],
};

/** A status as a word with its sign. */
export function StatusBadge({ status }: { readonly status: string }) {
  const styles = useStyles();
  const [sign, color] = looks[status] ?? [<ArrowTrendingRegular key="sign" />, undefined];
  return (
    <span className={mergeClasses(styles.badge, color !== undefined && styles[color])}>
      {sign}
      <Words>{status}</Words>
    </span>
  );
}
