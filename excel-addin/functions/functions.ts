import { callerOf, figureFormulas } from "#core";
import { register } from "./register";

register(figureFormulas, callerOf(figureFormulas));
