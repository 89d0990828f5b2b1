import { callerOf } from "../../core/functions/answer-call";
import { wholeFormulas } from "../../core/functions/index";
import { register } from "./register";

register(wholeFormulas, callerOf(wholeFormulas));
