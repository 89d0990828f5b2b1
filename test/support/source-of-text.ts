import { readdirSync, readFileSync } from "node:fs";
import typescript from "typescript";
import { once } from "../../core/domain/once";
import { knownNames, messageKeys } from "../../scripts/message-keys";

/** The texts that stand in the code of the core, longest first, each with its file; those that are told in a language are left out. */
function textsOfCode(): readonly { readonly text: string; readonly lower: string; readonly file: string }[] {
  const files = readdirSync("core", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files
    .map((file) => `core/${file}`)
    .filter((file) => !file.startsWith("core/examples/") && !file.startsWith("core/functions/") && file !== "core/words/names.ts")
    .flatMap((file) => textsOfFile(file).map((text) => ({ text, lower: text.toLowerCase(), file })))
    .sort((a, b) => b.text.length - a.text.length || (a.file < b.file ? -1 : 1));
}

function textsOfFile(file: string): readonly string[] {
  const source = typescript.createSourceFile(file, readFileSync(file, "utf8"), typescript.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: typescript.Node): void => {
    if (typescript.isTaggedTemplateExpression(node) && node.tag.getText() === "say") {
      // What its holes hold is told or not by itself.
      if (typescript.isTemplateExpression(node.template)) for (const span of node.template.templateSpans) visit(span.expression);
      return;
    }
    if (typescript.isImportDeclaration(node) || typescript.isLiteralTypeNode(node)) return;
    if (typescript.isStringLiteralLike(node) || typescript.isTemplateHead(node) || typescript.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
    typescript.forEachChild(node, visit);
  };
  visit(source);
  return texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2,}/.test(text));
}

const code = once(() => {
  const keys = new Set(messageKeys().map(({ key }) => key));
  const texts = textsOfCode();
  return [...texts.filter(({ text }) => !keys.has(text)), ...texts.filter(({ text }) => keys.has(text))];
});

const names = once(() => new Set(knownNames()));

/** Whether a text holds words, and not only letters of them. */
function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + words.length));
}

/**
 * The file of the core whose own words a shown text holds: the longest of them, before those of declarations, which may be told where they are put out.
 * A name that is known in all languages is told by none of them.
 */
export function sourceOfText(text: string): string {
  if (names().has(text)) return "core/words/names.ts";
  const lower = text.toLowerCase();
  const own = code().find((words) => holdsWords(text, words.text)) ?? code().find((words) => holdsWords(lower, words.lower));
  return own?.file ?? "elsewhere";
}
