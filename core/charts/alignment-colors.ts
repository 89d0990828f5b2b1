import { ink, quiet } from "../looks/looks";

/**
 * The look of each score, 0…5: one hue from light to dark, so that the steps keep their order for colour-blind eyes and in
 * grey print. The number stands in the cell; its contrast is 4.5:1 or better. The fill of 0 is that of the page.
 */
export const scoreColors: readonly { readonly color: string; readonly fill: string }[] = [
  { color: quiet, fill: "#FFFFFF" },
  { color: ink, fill: "#E8F1FA" },
  { color: ink, fill: "#C6DCF0" },
  { color: ink, fill: "#93BFE2" },
  { color: "#FFFFFF", fill: "#2F74B5" },
  { color: "#FFFFFF", fill: "#123F6E" },
];
