import catalogue from "../de.json";
import { wordsOf } from "../words-of";
import own from "./de.json";

export const words = wordsOf("de", { ...catalogue, ...own });
