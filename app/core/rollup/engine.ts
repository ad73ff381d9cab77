/**
 * The way of counting, by its number: raised whenever the same answers would give another result, and said in the changelog
 * with the indicators affected. It stands in every snapshot, so that a figure is never compared with one counted otherwise.
 */
export const engineVersion = "1";
