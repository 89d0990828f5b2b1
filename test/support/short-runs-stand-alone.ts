import { jest } from "@jest/globals";

/** Imported before all else, has runs of a few thousand letters packed by themselves, as in a record of 10,000 benefits. */
jest.mock("../../xlsx-file/package/shortest-run", () => ({ shortestRun: 2000 }));
