/* What has the name Buffer in a browser. */
export { Buffer } from "buffer/";
