import { parseReference } from "./addresses";
import type { Kinds } from "./kind";
import type { HostName, HostWorkbook } from "./model";
import { rangeOf } from "./ranges";
import { HostError, invalidArgument, itemNotFound } from "./trouble";

interface Setting {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

const settingOf = (workbook: HostWorkbook, key: unknown): Setting | null => (workbook.settings.has(String(key)) ? { workbook, key: String(key) } : null);

/** The workbook itself, with its names and what add-ins keep in it. */
export const workbooks: Kinds = {
  Workbook: {
    go: {
      Tables: (of: HostWorkbook) => of,
      Worksheets: (of: HostWorkbook) => of,
      Names: (of: HostWorkbook) => of,
      Settings: (of: HostWorkbook) => of,
      Protection: (of: HostWorkbook) => of,
      Application: (of: HostWorkbook) => of,
      Functions: (of: HostWorkbook) => of,
    },
    call: {
      GetActiveCell: ({ selected }: HostWorkbook) => {
        if (selected === undefined) throw itemNotFound("a selected cell");
        const { top, left } = selected.area;
        return rangeOf(selected.sheet, { top, left, bottom: top, right: left });
      },
      _RemoveReference: (of: HostWorkbook, [reference]: readonly unknown[]) => void of.references.delete(String(reference)),
    },
  },
  Application: { call: { SuspendScreenUpdatingUntilNextSync: () => null, SuspendApiCalculationUntilNextSync: () => null } },
  Functions: { call: { Date: ({ from1904 }: HostWorkbook, given: readonly unknown[]) => ({ value: serial(from1904, given) }) } },
  FunctionResult: { get: { Value: ({ value }: { readonly value: number }) => value, Error: () => "" } },
  WorkbookProtection: { get: { Protected: ({ isProtected }: HostWorkbook) => isProtected } },
  NamedItemCollection: {
    items: ({ names }: HostWorkbook) => names,
    find: (of: HostWorkbook, key: unknown) => foundName(of, key),
    call: { Add: (of: HostWorkbook, [name, reference]: readonly unknown[]) => addName(of, String(name), reference) },
  },
  NamedItem: {
    id: ({ name }: HostName) => name,
    get: {
      Name: ({ name }: HostName) => name,
      Visible: ({ isHidden }: HostName) => isHidden !== true,
      Formula: ({ formula }: HostName) => formula,
      Type: (of: HostName) => (isBroken(of) ? "Error" : "Range"),
      Value: (of: HostName) => (isBroken(of) ? "#REF!" : of.formula),
    },
    call: { Delete: (of: HostName, _given: readonly unknown[], { workbook }) => void workbook.names.splice(workbook.names.indexOf(of), 1) },
    set: {
      Formula: (of: HostName, value: unknown, { workbook }) => {
        if (parseReference(workbook, String(value)) === undefined) throw invalidArgument("the formula of a name");
        of.formula = String(value);
      },
      Visible: (of: HostName, value: unknown) => {
        of.isHidden = value !== true;
      },
    },
  },
  SettingCollection: {
    call: {
      Add: (of: HostWorkbook, [key, value]: readonly unknown[]) => {
        of.settings.set(String(key), value);
        return { workbook: of, key: String(key) };
      },
      GetItemOrNullObject: (of: HostWorkbook, [key]: readonly unknown[]) => settingOf(of, key),
    },
  },
  Setting: { id: ({ key }: Setting) => key, get: { Key: ({ key }: Setting) => key, Value: ({ workbook, key }: Setting) => workbook.settings.get(key) } },
};

/** DATE(year, month, day) from March 1900 on: days since the last one of 1899 and a 29 February 1900, or since 1 January 1904. */
const serial = (from1904: boolean, [year, month, day]: readonly unknown[]): number =>
  Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25569 - (from1904 ? 1462 : 0);

const isBroken = ({ formula }: HostName): boolean => formula.includes("#REF!");

function addName(workbook: HostWorkbook, name: string, reference: unknown): HostName {
  const isTaken =
    workbook.names.some((other) => same(other.name, name)) || workbook.sheets.some(({ tables }) => tables.some((table) => same(table.name, name)));
  if (isTaken) throw new HostError("ItemAlreadyExists", `There is a name "${name}" already.`);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument(`a name cannot be "${name}"`);
  if (typeof reference !== "string" || !reference.startsWith("=") || parseReference(workbook, reference) === undefined)
    throw invalidArgument("the formula of a name");
  const added: HostName = { name, formula: reference };
  workbook.names.push(added);
  return added;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function foundName({ names }: HostWorkbook, key: unknown): HostName {
  const name = names.find((candidate) => candidate.name.toLowerCase() === String(key).toLowerCase());
  if (name === undefined) throw itemNotFound(`the name ${String(key)}`);
  return name;
}
