import { type Release } from "./source";
/**
 * The unified manifest for Microsoft 365, version 1.30. `functions` is the list of functions.json. They stand here and at
 * metadataUrl: only the file there can say that a formula wants to see error cells (allowErrorForDataTypeAny).
 */
export declare function unifiedManifest({ version, baseUrl, namespace }: Release, functions: readonly unknown[]): string;
