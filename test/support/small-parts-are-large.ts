import { jest } from "@jest/globals";

/** Imported before all else, has parts of a few megabytes read as large ones are, still more than is held of one at once. */
jest.mock("../../xlsx-file/package/large-from", () => ({ apartFrom: 5 * 2 ** 20, largeFrom: 5 * 2 ** 20 }));
