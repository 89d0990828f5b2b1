/** A workbook as hucre opened it; its cells may be changed. */
interface OpenedWorkbook {
  readonly sheets: readonly { readonly rows: unknown[][] }[];
}

export declare function openXlsx(file: Uint8Array): Promise<OpenedWorkbook>;
export declare function saveXlsx(workbook: OpenedWorkbook): Promise<Uint8Array>;
