/** Letters of the widest usual font of screens, as shares of their size; those of East Asia are square. */
const [letter, square] = [0.6, 1];
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;
const combining = /\p{Mark}/gu;

/** About how wide a text is shown, in pixels: rather too wide than too narrow, since nothing here can measure it and nothing may lie over anything. */
export function widthOfText(text: string, fontSize: number): number {
  const squares = text.match(eastAsian)?.length ?? 0;
  const marks = text.match(combining)?.length ?? 0;
  return fontSize * (squares * square + ([...text].length - squares - marks) * letter);
}

/** A text cut to a width, with an ellipsis at its end. */
export function cutToWidth(text: string, width: number, fontSize: number): string {
  if (widthOfText(text, fontSize) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOfText(`${letters.join("")}…`, fontSize) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** A text in lines no wider than that, broken between words. A word wider than a line stays whole. */
export function inLinesOf(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1] ?? ""} ${word}`;
    if (lines.length > 0 && widthOfText(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
