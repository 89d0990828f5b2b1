import { expect, test } from "@jest/globals";
import { ramps, rampInverses } from "../../core/domain/ramp";

test.each([
  { profile: "Linear", quarter: 0.25, threeQuarters: 0.75 },
  { profile: "S-curve", quarter: 0.15625, threeQuarters: 0.84375 },
  { profile: "Front-loaded", quarter: 0.4375, threeQuarters: 0.9375 },
  { profile: "Back-loaded", quarter: 0.0625, threeQuarters: 0.5625 },
] as const)("$profile stands at the method's shares (method §2)", ({ profile, quarter, threeQuarters }) => {
  expect(ramps[profile](0.25)).toBeCloseTo(quarter, 12);
  expect(ramps[profile](0.75)).toBeCloseTo(threeQuarters, 12);
  expect(rampInverses[profile](quarter)).toBeCloseTo(0.25, 12);
  expect(rampInverses[profile](threeQuarters)).toBeCloseTo(0.75, 12);
});
