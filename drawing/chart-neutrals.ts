/** What a chart is written and ruled in, on paper and on a dark ground: letters of first and second rank, grid, axis, and what the library adds. */
export const chartNeutrals = {
  ink: { light: "#1F2937", dark: "#E5E9F0" },
  quiet: { light: "#5B6472", dark: "#A8B1BF" },
  grid: { light: "#E4E7EC", dark: "#2A3240" },
  axis: { light: "#B6BCC6", dark: "#5A6577" },
} as const;
