import { tidy } from "../parsing/text";
import { onOneLine } from "./safe-text";

/** The words on one line, single spaces between them, without characters that cannot be seen. */
export const plainWords = (text: string): string => tidy(onOneLine(text));
