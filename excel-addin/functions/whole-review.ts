import { callerOf, wholeFormulas } from "#core";
import { register } from "./register";

register(wholeFormulas, callerOf(wholeFormulas));
