/** Where the Secretariat matches the names of a measure. */
export function matchPath(language: string, round: string, measure: string): string {
  return `/${language}/secretariat/rounds/${round}/matches/${measure}`;
}
