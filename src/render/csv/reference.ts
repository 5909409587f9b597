/**
 * A name of the recommendation that stays what it is in a spreadsheet. An id such as 5.10 becomes the
 * number 5.1 there, or a day in May, and nothing that a CSV file can say prevents that; the column of ids
 * keeps what was recorded, for programs, and this one is for people: no two of them look the same.
 */
export function referenceTo(id: string): string {
  return `Recommendation ${id}`;
}
