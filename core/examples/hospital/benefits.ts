import type { BenefitEntry, ProfileEntry } from "../entries";

const accountable = "Chief Operating Officer";
const validator = "Deputy Director of Finance";
const clinicalValidator = "Clinical Audit Lead";

export const benefits: readonly BenefitEntry[] = [
  {
    id: "B-01", name: "Medication harm down by a third", category: "Non-financial", objective: "O-1",
    owner: "Chief Pharmacist", accountable: "Medical Director", validator: clinicalValidator,
    notes: "Three KPIs: errors written, patients harmed, allergies known.",
  },
  {
    id: "B-02", name: "Prescribing errors down from 58 to 30 per 1,000", parent: "B-01", nature: "Benefit",
    category: "Non-financial", objective: "O-1", owner: "Chief Pharmacist", accountable: "Medical Director",
    validator: clinicalValidator, kind: "Level", direction: "Decrease", unit: "errors per 1,000 prescriptions",
    baseline: 58, baselineDate: "2025-04-15", target: 30, start: "2025-07-01", due: "2026-12-31", profile: "S-curve",
    weight: 0.1, frequency: "Monthly", dataSource: "Pharmacy intervention log", trigger: "A-06", triggerLag: 1,
  },
  {
    id: "B-03", name: "Patients harmed by medication: 360 in two years, not 540", parent: "B-01", nature: "Benefit",
    category: "Cost avoidance", objective: "O-1", owner: "Chief Pharmacist", accountable: "Medical Director", validator,
    kind: "Flow", direction: "Decrease", unit: "patients", baseline: 540, baselineDate: "2025-04-15", target: 360,
    start: "2025-07-01", due: "2027-06-30", end: "2027-06-30", profile: "Linear", unitValue: 2100, deadweight: 0.1,
    attribution: 0.8, optimismBias: 0.15, confidence: 0.8, weight: 0.1, frequency: "Monthly",
    dataSource: "Incident reporting system", notes: "£2,100 is the cost of the extra bed days of one patient.",
  },
  {
    id: "B-04", name: "Allergies recorded at admission up from 71 % to 98 %", parent: "B-01", nature: "Benefit",
    category: "Non-financial", objective: "O-1", owner: "Chief Nurse", accountable: "Medical Director",
    validator: clinicalValidator, kind: "Level", direction: "Increase", unit: "%", baseline: 0.71,
    baselineDate: "2025-04-15", target: 0.98, start: "2025-07-01", due: "2026-06-30", profile: "Front-loaded",
    weight: 0.06, frequency: "Monthly", dataSource: "Patient record, admission form", trigger: "A-06", triggerLag: 1,
  },
  {
    id: "B-05", name: "Nurses write 96,000 hours less on paper", nature: "Benefit", category: "Non-cashable",
    objective: "O-2", owner: "Chief Nurse", accountable, validator, kind: "Flow", direction: "Increase", unit: "hours",
    baseline: 0, baselineDate: "2025-04-30", target: 96000, start: "2025-06-01", due: "2027-05-31", end: "2029-05-31",
    profile: "Back-loaded", unitValue: 27, deadweight: 0.05, attribution: 0.9, optimismBias: 0.15, confidence: 0.85,
    weight: 0.12, frequency: "Monthly", dataSource: "Ward activity sampling",
    notes: "Hours go to the bedside; no post is cut.",
  },
  {
    id: "B-06", name: "Paper and records store: £520,000 spent, not £840,000", nature: "Benefit", category: "Cashable",
    objective: "O-4", owner: "Director of Estates", accountable, validator, kind: "Flow", direction: "Decrease",
    unit: "£", baseline: 840000, baselineDate: "2025-04-30", target: 520000, start: "2025-10-01", due: "2027-03-31",
    end: "2027-03-31", profile: "Back-loaded", unitValue: 1, deadweight: 0, attribution: 1, optimismBias: 0.1,
    confidence: 0.9, weight: 0.06, frequency: "Monthly", dataSource: "Ledger, printing and storage",
    notes: "Savings begin with the first scanned ward, long before the store closes.",
  },
  {
    id: "B-07", name: "Laboratory tests ordered twice down from 7.5 % to 3 %", nature: "Benefit", category: "Cashable",
    objective: "O-4", owner: "Head of Pathology", accountable, validator, kind: "Level", direction: "Decrease",
    unit: "%", baseline: 0.075, baselineDate: "2025-04-15", target: 0.03, start: "2025-09-01", due: "2026-12-31",
    end: "2029-03-31", profile: "S-curve", unitValue: 5580000, deadweight: 0.1, attribution: 1, optimismBias: 0.2,
    confidence: 0.7, weight: 0.08, frequency: "Monthly", dataSource: "Laboratory system, repeat orders",
    notes: "900,000 tests a year at £6.20. Doctors click the warning away.",
  },
  {
    id: "B-08", name: "Length of stay down from 6.4 to 5.8 days", nature: "Benefit", category: "Non-cashable",
    objective: "O-3", owner: "Director of Nursing Operations", accountable, validator, kind: "Level",
    direction: "Decrease", unit: "days", baseline: 6.4, baselineDate: "2025-04-15", target: 5.8, start: "2025-06-01",
    due: "2027-12-31", end: "2029-12-31", profile: "Back-loaded", unitValue: 6840000, deadweight: 0.2,
    attribution: 0.25, optimismBias: 0.2, confidence: 0.6, weight: 0.1, frequency: "Quarterly",
    dataSource: "Bed management statistics",
    notes: "38,000 admissions a year; a bed day frees £180. A quarter of the change is ascribed to the record.",
  },
  {
    id: "B-09", name: "Outpatients who do not come down from 9.2 % to 6.5 %", nature: "Benefit",
    category: "Non-cashable", objective: "O-3", owner: "Outpatient Services Manager", accountable, validator,
    kind: "Level", direction: "Decrease", unit: "%", baseline: 0.092, baselineDate: "2025-04-15", target: 0.065,
    start: "2026-01-01", due: "2027-03-31", end: "2029-12-31", profile: "Table", unitValue: 29450000, deadweight: 0.1,
    attribution: 0.6, optimismBias: 0.15, confidence: 0.8, weight: 0.08, frequency: "Monthly",
    dataSource: "Appointment system, missed slots", trigger: "A-09", triggerLag: 1,
    notes: "310,000 appointments a year at £95. Late with the portal (A-09).",
  },
  {
    id: "B-10", name: "Discharge letters within 24 hours up from 54 % to 95 %", nature: "Benefit",
    category: "Non-financial", objective: "O-1", owner: "Medical Director", accountable: "Medical Director",
    validator: clinicalValidator, kind: "Level", direction: "Increase", unit: "%", baseline: 0.54,
    baselineDate: "2025-04-15", target: 0.95, start: "2026-01-01", due: "2026-06-30", profile: "Step", weight: 0.06,
    frequency: "Monthly", dataSource: "Letter gateway, time stamps",
  },
  {
    id: "B-11", name: "Patient experience stays at 4.3 of 5", nature: "Benefit", category: "Non-financial",
    objective: "O-2", owner: "Patient Experience Lead", accountable, validator: clinicalValidator, kind: "Scale",
    direction: "Maintain", unit: "score 1–5", baseline: 4.3, baselineDate: "2025-04-15", target: 4.3,
    start: "2025-06-01", due: "2027-05-31", weight: 0.04, frequency: "Quarterly",
    dataSource: "Inpatient survey, overall rating",
  },
  {
    id: "B-12", name: "Clinicians' rating of the record up from 2.3 to 4", nature: "Benefit", category: "Non-financial",
    objective: "O-5", owner: "Ward Managers' Forum", accountable, validator: clinicalValidator, kind: "Scale",
    direction: "Increase", unit: "score 1–5", baseline: 2.3, baselineDate: "2025-04-15", target: 4, start: "2025-06-01",
    due: "2026-12-31", profile: "Linear", amberTolerance: 0.1, redTolerance: 0.2, weight: 0.05, frequency: "Quarterly",
    dataSource: "Clinician survey, ease of use",
  },
  {
    id: "B-13", name: "Digital maturity stage 6 certified", nature: "Benefit", category: "Non-financial",
    objective: "O-5", owner: "Chief Information Officer", accountable, validator: clinicalValidator, kind: "Milestone",
    direction: "Increase", unit: "achieved", baseline: 0, baselineDate: "2025-04-15", target: 1, start: "2025-06-01",
    due: "2026-09-30", profile: "Step", weight: 0.04, frequency: "Quarterly", dataSource: "Assessor's certificate",
  },
  {
    id: "B-14", name: "Complete coding brings in £780,000", nature: "Benefit", category: "Cashable", objective: "O-4",
    owner: "Head of Clinical Coding", accountable, validator, kind: "Flow", direction: "Increase", unit: "£",
    baseline: 0, baselineDate: "2025-04-30", target: 780000, start: "2026-04-01", due: "2027-09-30", end: "2029-03-31",
    profile: "Back-loaded", unitValue: 1, deadweight: 0.2, attribution: 0.9, optimismBias: 0.2, confidence: 0.6,
    weight: 0.06, frequency: "Monthly", dataSource: "Coding audit, income recovered", trigger: "A-12", triggerLag: 5,
    notes: "The coding audit that measures it has been put off twice.",
  },
  {
    id: "B-15", name: "Departmental systems switched off save £1,400,000", nature: "Benefit", category: "Cashable",
    objective: "O-4", owner: "Chief Information Officer", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "£", baseline: 0, baselineDate: "2025-04-30", target: 1400000, start: "2027-01-01", due: "2029-03-31",
    end: "2031-03-31", profile: "Linear", unitValue: 1, deadweight: 0.05, attribution: 1, optimismBias: 0.15,
    confidence: 0.75, weight: 0.03, frequency: "Quarterly", dataSource: "Ledger, departmental software",
    trigger: "A-14", triggerLag: 1,
  },
  {
    id: "B-16", name: "Clinic slots lost during go-lives: 6,800", nature: "Dis-benefit", category: "Non-cashable",
    objective: "O-3", owner: "Outpatient Services Manager", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "clinic slots", baseline: 0, baselineDate: "2025-04-30", target: 6800, start: "2025-06-01", due: "2026-12-31",
    end: "2026-12-31", profile: "Front-loaded", unitValue: 95, attribution: 1, confidence: 1, weight: 0.02,
    frequency: "Monthly", dataSource: "Clinic templates, slots closed",
  },
];

/** Missed appointments as planned at each quarter's end: reminders reach one specialty after the other. */
export const profile: readonly ProfileEntry[] = [
  { benefitId: "B-09", periodEnd: "2026-03-31", planned: 0.088 },
  { benefitId: "B-09", periodEnd: "2026-06-30", planned: 0.081 },
  { benefitId: "B-09", periodEnd: "2026-09-30", planned: 0.074 },
  { benefitId: "B-09", periodEnd: "2026-12-31", planned: 0.068 },
  { benefitId: "B-09", periodEnd: "2027-03-31", planned: 0.065 },
];
