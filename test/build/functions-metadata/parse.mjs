import { argv, stdout } from "node:process";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/* Reads a file of custom functions and prints what Microsoft's parser makes of it, in JSON. */

const { errors, metadataJson } = await generateCustomFunctionsMetadata(argv[2]);
stdout.write(JSON.stringify({ errors, metadata: JSON.parse(metadataJson) }));
