import { callerOf } from "../../core/functions/answer-call";
import { figureFormulas } from "../../core/functions/figures";
import { register } from "./register";

register(figureFormulas, callerOf(figureFormulas));
