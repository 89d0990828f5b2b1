/** A name that LET or LAMBDA gives, and from where to where in the formula it counts. */
interface LocalName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface OpenCall {
  /** In capitals; "" for a bracket that only groups. */
  readonly name: string;
  readonly from: number;
  /** The arguments so far, each the one name it consists of, or undefined. */
  readonly words: (string | undefined)[];
  argument: number;
}

/** Texts and sheet names in quotes, what stands in square brackets, names, and single signs. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*|[^\s]/gu;
const isName = /^[\p{L}_\\]/u;

/** The names that a formula gives by LET (each second argument but the last) and LAMBDA (all arguments but the last). */
export function localNames(formula: string): readonly LocalName[] {
  const names: LocalName[] = [];
  const open: OpenCall[] = [];
  let before = "";
  for (const { 0: token, index } of formula.matchAll(tokens)) {
    const call = open.at(-1);
    if (token === "(") open.push({ name: isName.test(before) ? before.toUpperCase() : "", from: index, words: [], argument: index + 1 });
    else if (call !== undefined && (token === "," || token === ")")) {
      const word = formula.slice(call.argument, index).trim();
      call.words.push(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(word) ? word.toLowerCase() : undefined);
      call.argument = index + 1;
      if (token === ")") {
        open.pop();
        names.push(...given(call).map((name) => ({ name, from: call.from, to: index })));
      }
    }
    before = token;
  }
  return names;
}

function given({ name, words }: OpenCall): readonly string[] {
  if (name !== "LET" && name !== "LAMBDA") return [];
  return words.slice(0, -1).filter((word, index) => word !== undefined && (name === "LAMBDA" || index % 2 === 0)) as readonly string[];
}

/** The formula with `_xlpm.` before each use of a local name, as a file has it. */
export function marked(formula: string, names: readonly LocalName[]): string {
  if (names.length === 0) return formula;
  return formula.replace(tokens, (token, index: number) => {
    const name = token.toLowerCase();
    const isLocal =
      isName.test(token) &&
      formula[index - 1] !== "!" &&
      formula[index + token.length] !== "!" &&
      names.some((local) => local.name === name && index > local.from && index < local.to);
    return isLocal ? `_xlpm.${token}` : token;
  });
}

/** Spellings that Excel shows and does not keep: `[@Cost]` is `[[#This Row],[Cost]]` in a file. */
export const asWritten = (piece: string): string =>
  piece.replace(
    /\[@(?:\[([^\]]*)\]|([^[\]]+))\]/g,
    (_, bracketed: string | undefined, plain: string | undefined) => `[[#This Row],[${bracketed ?? plain ?? ""}]]`,
  );
