const { existsSync } = require("node:fs");
const installed = require("./installed.json");

/** Unpacks npm's Chromium before the tests begin, so that no two of their processes do it at the same time. */
module.exports = async () => {
  if (installed.some((file) => existsSync(file))) return;
  const { default: packed } = await import("@sparticuz/chromium");
  // A test that needs it says so where it cannot be unpacked.
  await packed.executablePath().catch(() => undefined);
};
