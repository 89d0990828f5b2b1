import { expect, test } from "@jest/globals";
import { statusColors } from "../../core/looks/looks";
import { lightLook, seenOn } from "../../drawing/chart-look";
import { contrast } from "../../drawing/dark-charts";

const on = (paper: string) => ({ ...lightLook, paper });

test("on light paper the colours of a chart stay as they were chosen", () => {
  for (const { fill, color } of Object.values(statusColors)) expect([seenOn(fill, lightLook), seenOn(color, on("#ffffc8"))]).toEqual([fill, color]);
});

test("on dark paper, that of the page or of the user's system, a colour is light enough to be read", () => {
  for (const paper of ["#1b1c1f", "#000000", "#202060"])
    for (const color of ["#111111", "#1f4e79", "#002060", "#7f0000"]) {
      expect(contrast(color, paper)).toBeLessThan(4.5);
      expect(contrast(seenOn(color, on(paper)), paper)).toBeGreaterThanOrEqual(4.5);
    }
});
