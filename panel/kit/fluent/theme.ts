import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Greens of a spreadsheet, dark to light. */
const brand: BrandVariants = {
  10: "#020402",
  20: "#0f1c13",
  30: "#132f1e",
  40: "#133d26",
  50: "#124c2d",
  60: "#0f5b35",
  70: "#0e6a3d",
  80: "#107c41",
  90: "#26884f",
  100: "#3a945d",
  110: "#4da06c",
  120: "#60ac7b",
  130: "#7dc094",
  140: "#9fd5b3",
  150: "#c7e6d3",
  160: "#e8f5ec",
};
/** What is delivered is as blue as on the sheets; on dark ground the same hue, light enough to be seen. */
const light = { ...createLightTheme(brand), colorDelivered: "#0072b2" };
const dark = { ...createDarkTheme(brand), colorBrandForeground1: brand[120], colorBrandForeground2: brand[140], colorDelivered: "#3a9bdc" };

/** Light or dark as the system has it; contrast themes are the browser's and win over both. */
export function useTheme(): Theme {
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const look = () => setDark(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return isDark ? dark : light;
}
