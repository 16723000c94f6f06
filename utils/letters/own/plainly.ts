/** What the template engine says of a fault, as somebody who writes letters would. Anything else stays as it is. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^Tag "([^"]{1,40})" not found\.$/i,
    '“$1” is not something a letter can do. It has if, unless, case, for, render and comment.',
  ],
  [/^Undefined filter: ([\w-]{1,40})\.$/i, 'A field is printed as it is: take out “| $1”.'],
  [/^Tag \{% ?-?\s*([a-z]+).*not closed\.$/is, 'This “$1” has no end: write {% end$1 %} where it stops.'],
  [/^Tag .* not closed\.$/is, 'This tag is not closed: end it with %}.'],
  [/^Output .* not closed\.$/is, 'This field is not closed: end it with }}.'],
  [/^Maximum call stack.*$/i, 'Conditions stand too deep inside one another. Write them side by side.'],
  [/^(?:template|parse|memory) limit exceeded\.?.*$/i, 'This letter is too long to be made.'],
];

export function plainly(problem: string): string {
  for (const [pattern, saying] of SAYINGS) if (pattern.test(problem)) return problem.replace(pattern, saying);
  return problem;
}
