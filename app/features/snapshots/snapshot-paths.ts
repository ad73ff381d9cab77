/** The permanent address of a snapshot: people cite it, and the numbers under it. */
export function snapshotPath(language: string, snapshot: string): string {
  return `/${language}/snapshots/${snapshot}`;
}

/** The text that was hashed, for programs. */
export function snapshotFilePath(snapshot: string): string {
  return `/api/snapshots/${snapshot}.json`;
}

/** The pack: everything that its results are computed from, with the program that checks it. */
export function packPath(snapshot: string): string {
  return `/api/snapshots/${snapshot}/pack.zip`;
}
