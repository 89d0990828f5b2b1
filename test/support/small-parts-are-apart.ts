import { jest } from "@jest/globals";

/** Imported before all else, has parts of a few megabytes inflated by a thread that keeps the whole, as it does of larger ones. */
jest.mock("../../xlsx-file/package/large-from", () => ({ apartFrom: 2 ** 20, largeFrom: 64 * 2 ** 20 }));
