import catalogue from "./nl.json";
import { wordsOf } from "./words-of";

export const words = wordsOf("nl", catalogue);
