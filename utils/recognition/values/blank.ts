const BLANK =
  /^[([]?(?:[\s\p{P}]*|n\/?a|none|none (?:recorded|given|held|known)|nil|null|undefined|unknown|tb[ac]|loading.*|(?:please |)(?:select|choose).*|(?:enter|add|click) .*|search.*|edit|change|show|hide|view|not (?:known|recorded|set|specified|stated|provided|applicable|available|given|entered|held|yet .*|on file|disclosed|registered|allocated|assigned)|un(?:allocated|assigned)|no (?:data|value|record|information|entry).*|e\.?g\.?[ ,].*|missing|withheld|restricted|redacted|hidden|removed|dd.mm.yyyy|x{3,}|#+)[)\]]?$/iu;

/** Whether a text only says that there is no value: a dash, "Not recorded", a prompt, a mask. */
export function isBlank(text: string): boolean {
  return text.length === 0 || BLANK.test(text.trim()) || /[*•]{3,}|[█▇■]|[xX]{4,}/.test(text);
}
