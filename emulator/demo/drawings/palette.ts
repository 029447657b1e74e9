/** Colours of the demo drawings: an ink, quiet greys, and four pens with a pale tint each. */
export const palette = {
  desk: "#e9eef4",
  sheet: "#ffffff",
  edge: "#d5dde7",
  ink: "#1e293b",
  grey: "#64748b",
  faint: "#e2e8f0",
  blue: "#2563eb",
  blueTint: "#dbeafe",
  coral: "#e4572e",
  coralTint: "#fde4dc",
  green: "#0f9d76",
  greenTint: "#d3f3e8",
  gold: "#d99a08",
  goldTint: "#fdf0cd",
} as const;
