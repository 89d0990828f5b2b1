import { describe, expect, test } from "@jest/globals";
import { constants } from "node:os";
import { systemTrouble } from "../../command-line/system-trouble";
import { explainTrouble } from "../../command-line/trouble";

const failed = (code: string, syscall: string, path = "plans/plan.xlsx"): Error =>
  Object.assign(new Error(`${code}: of the system, ${syscall} '${path}'`), { code, syscall, path, errno: -1 });

/* Codes that a person's own computer gives for a file or a folder. */
const codes = [
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "EBUSY",
  "ETXTBSY",
  "EMFILE",
  "ENFILE",
  "ENAMETOOLONG",
  "EIO",
];

describe("an error of the system is told in words with a mend, wherever it comes through", () => {
  test.each(codes)("%s", (code) => {
    expect(Object.keys(constants.errno)).toContain(code);
    for (const syscall of ["open", "read", "scandir", "write", "rename", "mkdir"]) {
      const { code: exit, message } = explainTrouble(failed(code, syscall));
      expect([3, 7]).toContain(exit);
      expect(message).not.toMatch(/fault of the program|of the system/);
      expect(message).toMatch(/(Check|Name|Free|Close|Ask|Make|Copy|Choose)[^.]*/);
    }
  });

  test("none of the usual ones of writing shows its code", () => {
    const shown = codes.filter((code) => systemTrouble(failed(code, "write"))?.message.includes(code));
    expect(shown).toEqual([]);
  });

  test("one that is not known shows its code, and one without a path names none", () => {
    expect(systemTrouble(failed("EXDEV", "rename"))?.message).toBe("plans/plan.xlsx could not be written (EXDEV). Name another place.");
    expect(systemTrouble(Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" }))?.message).toBe(
      "There is no room left on the disk for the file. Free some space and try again.",
    );
    expect(systemTrouble(new RangeError("ours"))).toBeUndefined();
  });
});
