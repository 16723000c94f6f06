const BLANK =
  /^\(?(?:[-–—_.?*•\s/]*|n\/?a|none|none (?:recorded|given|held|known)|nil|null|undefined|unknown|tbc|tba|loading.*|please (?:select|choose).*|select.*|choose.*|enter .*|add .*|edit|change|show|hide|view|not (?:known|recorded|set|specified|stated|provided|applicable|available|given|entered|held|yet .*|on file|disclosed|registered|allocated|assigned)|unallocated|unassigned|no (?:data|value|record|information|entry).*|e\.?g\.?[ ,].*|missing|withheld|restricted|redacted|\[?(?:hidden|removed|redacted|restricted)\]?|click .*|dd.mm.yyyy|search.*|x{3,}|#+|[█▇■]+)\)?$/i;

/** Whether a text only says that there is no value: a dash, "Not recorded", a prompt, a mask. */
export function isBlank(text: string): boolean {
  return text.length === 0 || BLANK.test(text.trim()) || /[*•]{3,}|[█▇■]|[xX]{4,}/.test(text);
}
