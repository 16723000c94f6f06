/** A label as it stands inside a sentence: `Date of birth` becomes `date of birth`, `NHS number` and `GP practice` stay. */
export function uncapitalised(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
