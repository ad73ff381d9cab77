/** The zones in which dates of the Convention are usually announced: its seat, the others of the United Nations, each region. */
export const commonZones = [
  "Europe/Zurich",
  "UTC",
  "Africa/Nairobi",
  "America/New_York",
  "America/Panama",
  "America/Sao_Paulo",
  "Asia/Bangkok",
  "Asia/Tashkent",
  "Pacific/Auckland",
] as const;

/** Every other zone that this platform knows. */
export function otherZones(): string[] {
  const common = new Set<string>(commonZones);
  return Intl.supportedValuesOf("timeZone").filter((zone) => !common.has(zone));
}
