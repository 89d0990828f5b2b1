import { afterEach, expect, jest, test } from "@jest/globals";
import v8 from "node:v8";
import { optimizeLater } from "../../command-line/optimize-later";

const set = jest.spyOn(v8, "setFlagsFromString").mockImplementation(() => undefined);

afterEach(() => void set.mockClear());

test.each([
  ["20", "11.3.244.8-node.33", 1],
  ["21", "11.8.172.17-node.20", 0],
  ["22", "12.4.254.21-node.57", 0],
  ["24", "13.6.233.17-node.53", 0],
])("the engine of Node %s is told only of a flag that it knows, since it would print that it knows none", (_, engine, times) => {
  optimizeLater(engine);
  expect(set).toHaveBeenCalledTimes(times);
});
