import catalogue from "../nl.json";
import { wordsOf } from "../words-of";
import own from "./nl.json";

export const words = wordsOf("nl", { ...catalogue, ...own });
