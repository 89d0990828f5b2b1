import type { MeasurementEntry } from "../entries";
import { monthly, quarterly } from "../series";

/** Made where it is asked for, since most who start the program ask for no example. */
export const measurements = (): readonly MeasurementEntry[] => [
  ...monthly("B-02", "2025-05", [58, 59.1, 57.3, 56.8, 55.1, 55.1, 54.5, 51.5, 49.5, 46.7, 44.1, 43, 41.8, 38.4, 34.5, 34.5, 33.3, 29.9], {
    source: "Pharmacy intervention log",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Clinical Audit Lead",
    validatedThrough: "2026-08",
  }),
  ...monthly("B-03", "2025-07", [15, 18, 15, 19, 22, 15, 19, 16, 14, 12, 15, 14, 16, 13, 14, 15], {
    source: "Incident reporting system",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Deputy Director of Finance",
    validatedThrough: "2026-09",
  }),
  ...monthly("B-04", "2025-05", [0.708, 0.703, 0.749, 0.788, 0.818, 0.861, 0.882, 0.907, 0.933, 0.939, 0.961, 0.961, 0.975, 0.979, 0.976, 0.977, 0.978], {
    source: "Patient record, admission form",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Clinical Audit Lead",
    validatedThrough: "2026-09",
  }),
  ...monthly("B-05", "2025-06", [60, 260, 1050, 1170, 1800, 1650, 2550, 2650, 2930, 3730, 3720, 4230, 4560, 4980, 5800, 5940, 6150], {
    source: "Ward activity sampling",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Deputy Director of Finance",
    validatedThrough: "2026-09",
  }),
  ...monthly("B-06", "2025-10", [46100, 41600, 43800, 40400, 36100, 34900, 34700, 32000, 30200, 29900, 26000, 23100, 22300], {
    source: "Ledger, printing and storage",
    enteredBy: "Finance Analyst",
    validatedBy: "Deputy Director of Finance",
    validatedThrough: "2026-09",
  }),
  ...monthly(
    "B-07",
    "2025-05",
    [0.0742, 0.0724, 0.0712, 0.07, 0.0684, 0.0704, 0.0709, 0.0705, 0.0671, 0.0726, 0.0751, 0.0694, 0.0726, 0.0715, 0.0729, 0.0713, 0.0708, 0.0731],
    {
      source: "Laboratory system, repeat orders",
      enteredBy: "Clinical Informatics Analyst",
      validatedBy: "Deputy Director of Finance",
      validatedThrough: "2026-08",
      notes: { "2026-03": "Warning of repeats on; 9 of 10 clicked away" },
    },
  ),
  ...quarterly("B-08", "2025-06", [6.41, 6.38, 6.36, 6.33, 6.27, 6.21], {
    source: "Bed management statistics",
    enteredBy: "Finance Analyst",
    validatedBy: "Deputy Director of Finance",
    validatedThrough: "2026-09",
  }),
  {
    benefitId: "B-08",
    date: "2026-12-31",
    actual: 6.19,
    source: "Bed management statistics",
    enteredBy: "Finance Analyst",
    note: "Expected year-end figure",
  },
  ...monthly(
    "B-09",
    "2025-05",
    [0.0911, 0.0926, 0.0926, 0.0922, 0.0904, 0.0915, 0.0909, 0.0914, 0.0908, 0.0893, 0.0887, 0.088, 0.0868, 0.0839, 0.0819, 0.0812, 0.0775, 0.0756],
    {
      source: "Appointment system, missed slots",
      enteredBy: "Clinical Informatics Analyst",
      validatedBy: "Deputy Director of Finance",
      validatedThrough: "2026-08",
      notes: { "2026-04": "Portal live on 10 April" },
    },
  ),
  ...monthly("B-10", "2025-05", [0.54, 0.53, 0.55, 0.56, 0.54, 0.53, 0.55, 0.54, 0.57, 0.58, 0.56, 0.6, 0.71, 0.89, 0.93, 0.945, 0.951, 0.957], {
    source: "Letter gateway, time stamps",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Clinical Audit Lead",
    validatedThrough: "2026-09",
  }),
  ...quarterly("B-11", "2025-06", [4.3, 4.2, 4.1, 4.2, 4.3, 4.2], {
    source: "Inpatient survey, overall rating",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Clinical Audit Lead",
    validatedThrough: "2026-06",
  }),
  ...quarterly("B-12", "2025-06", [2.3, 2.1, 2.4, 2.7, 2.9], {
    source: "Clinician survey, ease of use",
    enteredBy: "Clinical Informatics Analyst",
    validatedBy: "Clinical Audit Lead",
    validatedThrough: "2026-06",
    notes: { "2025-09": "First weeks after the go-live" },
  }),
  { benefitId: "B-13", date: "2025-12-31", actual: 0, source: "Assessor's certificate", enteredBy: "Benefits Manager" },
  { benefitId: "B-13", date: "2026-06-30", actual: 0, source: "Assessor's certificate", enteredBy: "Benefits Manager" },
  {
    benefitId: "B-13",
    date: "2026-09-18",
    actual: 1,
    source: "Assessor's certificate",
    enteredBy: "Benefits Manager",
    validatedBy: "Clinical Audit Lead",
    validatedOn: "2026-09-30",
    note: "Stage 6 without conditions",
  },
  ...monthly("B-16", "2025-06", [703, 740, 673, 638, 652, 521, 531, 477, 364, 355, 323, 294, 257, 202, 170, 137, 70], {
    source: "Clinic templates, slots closed",
    enteredBy: "Finance Analyst",
    validatedBy: "Deputy Director of Finance",
    validatedThrough: "2026-08",
  }),
];
