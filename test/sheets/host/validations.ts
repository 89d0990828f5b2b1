import type { Host } from "./host";
import { stateOf } from "./kinds";
import type { HostValidation } from "./model";
import { strict, type Members } from "./strict";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** The methods of the builder that demand something, and the criteria that they stand for. */
const demands = {
  requireCheckbox: "CHECKBOX",
  requireDate: "DATE_IS_VALID_DATE",
  requireDateAfter: "DATE_AFTER",
  requireDateBefore: "DATE_BEFORE",
  requireDateBetween: "DATE_BETWEEN",
  requireDateEqualTo: "DATE_EQUAL_TO",
  requireDateNotBetween: "DATE_NOT_BETWEEN",
  requireDateOnOrAfter: "DATE_ON_OR_AFTER",
  requireDateOnOrBefore: "DATE_ON_OR_BEFORE",
  requireFormulaSatisfied: "CUSTOM_FORMULA",
  requireNumberBetween: "NUMBER_BETWEEN",
  requireNumberEqualTo: "NUMBER_EQUAL_TO",
  requireNumberGreaterThan: "NUMBER_GREATER_THAN",
  requireNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  requireNumberLessThan: "NUMBER_LESS_THAN",
  requireNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  requireNumberNotBetween: "NUMBER_NOT_BETWEEN",
  requireNumberNotEqualTo: "NUMBER_NOT_EQUAL_TO",
  requireTextContains: "TEXT_CONTAINS",
  requireTextDoesNotContain: "TEXT_DOES_NOT_CONTAIN",
  requireTextEqualTo: "TEXT_EQUAL_TO",
  requireTextIsEmail: "TEXT_IS_VALID_EMAIL",
  requireTextIsUrl: "TEXT_IS_VALID_URL",
  requireValueInList: "VALUE_IN_LIST",
  requireValueInRange: "VALUE_IN_RANGE",
} as const satisfies Partial<Record<keyof Builder, string>>;

const criteriaWords = enumeration<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>("Spreadsheet.DataValidationCriteria");

const typeOf = ({ criteria }: HostValidation): GoogleAppsScript.Spreadsheet.DataValidationCriteria => criteriaWords[criteria as keyof typeof criteriaWords];

export const validationBuilder = (host: Host): Builder => builderOf(host, { criteria: "", values: [], allowInvalid: true, helpText: null });

function builderOf(host: Host, start: HostValidation): Builder {
  let draft = start;
  const ownMembers: Members<Builder> = {
    setAllowInvalid(allowInvalid) {
      draft = { ...draft, allowInvalid };
      return this;
    },
    setHelpText(helpText) {
      draft = { ...draft, helpText };
      return this;
    },
    withCriteria(criteria, values: readonly unknown[]) {
      draft = { ...draft, criteria: wordOf(criteria), values: values.map(kept) };
      return this;
    },
    getAllowInvalid: () => draft.allowInvalid,
    getCriteriaType: () => typeOf(draft),
    getCriteriaValues: () => shown(host, draft),
    getHelpText: () => draft.helpText,
    copy: () => builderOf(host, draft),
    build() {
      if (draft.criteria === "") throw new HostError("Data validation rule must have a criteria.");
      return host.make.validation(draft);
    },
  };
  for (const [method, criteria] of Object.entries(demands)) {
    Object.assign(ownMembers, {
      [method](this: Builder, ...values: readonly unknown[]): Builder {
        // A list is shown as a drop-down unless the script says otherwise.
        const isList = criteria === "VALUE_IN_LIST" || criteria === "VALUE_IN_RANGE";
        draft = { ...draft, criteria, values: (isList && values.length === 1 ? [...values, true] : values).map(kept) };
        return this;
      },
    });
  }
  return strict<Builder>(host, "Spreadsheet.DataValidationBuilder", ownMembers);
}

/** Ranges are kept as the place that they name. */
function kept(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (Object.prototype.toString.call(value) === "[object Date]") return value;
  const { sheet, area } = stateOf("Spreadsheet.Range", value);
  return { sheetId: sheet.id, area };
}

function shown(host: Host, { values }: HostValidation): unknown[] {
  return values.map((value) => {
    if (typeof value !== "object" || value === null || !("sheetId" in value)) return value;
    const { sheetId, area } = value as { readonly sheetId: number; readonly area: never };
    const sheet = host.spreadsheet.sheets.find(({ id }) => id === sheetId);
    return sheet === undefined ? null : host.make.range({ sheet, area });
  });
}

export const validationService = (host: Host, validation: HostValidation): Validation =>
  strict<Validation>(
    host,
    "Spreadsheet.DataValidation",
    {
      getAllowInvalid: () => validation.allowInvalid,
      getCriteriaType: () => typeOf(validation),
      getCriteriaValues: () => shown(host, validation),
      getHelpText: () => validation.helpText ?? "",
      copy: () => builderOf(host, validation),
    },
    validation,
  );
