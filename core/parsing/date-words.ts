/** What people write around a date or a period. */

const before = /^(?:by|until|till|on|due|from|since|before|no later than|not later than|at the latest)\s+(?:the\s+)?/i;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?=\S*\d|\p{L}{3,9}\.?\s\d)/iu;
const end = /^(?:the\s+)?(?:year[\s-]+)?end[\s-]+(?:of\s+)?/i;

/** A date or a period without the words around it: "by Thu 31 Dec 2026" is "31 Dec 2026", "by the end of March 2027" is "March 2027", and its end. */
export function withoutDateWords(text: string): { readonly text: string; readonly isEnd: boolean } {
  const plain = text.replace(before, "").replace(weekday, "");
  const rest = plain.replace(end, "");
  return { text: rest, isEnd: rest !== plain };
}
