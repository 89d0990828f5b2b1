import { expect, test } from "@jest/globals";
import { DOMParser } from "@xmldom/xmldom";
import { chartSvg } from "../../drawing/chart-svg";
import { cellsOf, sampleCharts } from "../support/write-sample";

test("money in dollars in a title stays money, whatever a replacement would make of it", () => {
  const [chart] = sampleCharts;
  if (chart === undefined) throw new Error("There is no chart.");
  const [title, description] = ["$1.4m gross is $& net of $'", "From $`0 to $$1"];
  const svg = chartSvg({ ...chart, title, description }, cellsOf, { width: 400, height: 240 });
  const drawn = new DOMParser().parseFromString(svg, "text/xml");
  const textsOf = (name: string): readonly (string | null)[] => Array.from(drawn.getElementsByTagName(name)).map(({ textContent }) => textContent);
  expect([textsOf("title"), textsOf("desc")]).toEqual([[title], [description]]);
  expect(svg.match(/<svg[\s>]/g)).toHaveLength(1);
});
