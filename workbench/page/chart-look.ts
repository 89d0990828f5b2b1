import type { ChartLook } from "../../drawing/chart-look";

/** The colours that the style sheet has for charts as it looks now: light, dark, or those that the user's system wants. */
export function chartLook(within: HTMLElement): ChartLook {
  const probe = within.appendChild(document.createElement("span"));
  probe.hidden = true;
  // The system's own colours are known by name until something has them.
  probe.style.forcedColorAdjust = "none";
  const colorOf = (name: string): string => {
    probe.style.color = `var(${name})`;
    return hex(getComputedStyle(probe).color);
  };
  const look = {
    ink: colorOf("--chart-ink"),
    quiet: colorOf("--chart-quiet"),
    gridLine: colorOf("--chart-grid"),
    axisLine: colorOf("--chart-axis"),
    paper: colorOf("--sheet"),
  };
  probe.remove();
  return look;
}

/** "rgb(31, 41, 55)" as "#1f2937". */
const hex = (color: string): string =>
  `#${(color.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`;
