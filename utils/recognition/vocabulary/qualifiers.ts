import { RELATIVES } from './people';

/** Words before a label that make it somebody's or something else's; the second group is of people around the client. */
export const NOT_OWN = new RegExp(
  `^(?:(?:previous|former|old|past|last known|last|earlier|temp(?:orary)?|alternat(?:iv)?e|other|second(?:ary)?|work|billing|delivery|estimated|gps?|surgery|practice|pharmacy|keyworkers?|referrers?|school)|((?:${RELATIVES.replaceAll(',', '|')}|kin|contact)s?)) `,
);

/** Words before a label that leave it what it is: "main address", "stated gender". */
export const PLAIN =
  /^(?:main|home|current|usual|permanent|registered|residential|primary|personal|official|stated|recorded|verified|legal|own|full|complete|present|latest|mailing|daytime|evening|best|uk|patients?|clients?) /;

/** Words that say the label is the client's own: "Client's phone", "Service user address". */
export const OWN =
  /^(?:the )?(?:clients?|patients?|service users?|persons?|su|individuals?|residents?|participants?|members?|customers?|demographics?|tenants?|applicants?|learners?|offenders?|young persons?|adults?|citizens?) /;

/** Words in a value that make it less than certain. */
export const DOUBT =
  /estimat|approx|assumed|unconfirmed|circa|\?|deceased|not verified|unverified|invalid|incorrect|wrong|provisional|\bold[)\]]|previous|formerly/;

/** What stands where there is no value: a dash, "Not recorded", a prompt, a mask. The whole text has to match. */
export const BLANK =
  /^[([]?(?:[\s\p{P}]*|n\/?a|none|none (?:recorded|given|held|known)|nil|null|undefined|unknown|tb[ac]|loading.*|(?:please |)(?:select|choose).*|(?:enter|add|click) .*|search.*|edit|change|show|hide|view|update|amend|remove|delete|copy|verify|call|see map|more|add|home|old|temp|work|billing|physical|postal|not (?:known|recorded|set|specified|stated|provided|applicable|available|given|entered|held|yet .*|on file|disclosed|registered|allocated|assigned)|un(?:allocated|assigned)|(?:declined|refused)(?: to .*)?|not asked|[▸▾▶▼►◂▹▿◀].*|(?:last )?(?:verified|confirmed|checked|updated)(?: (?:on|by) .*| [\d/ ].*| \p{L}{3} \d.*)?|no (?:data|value|record|information|entry).*|e\.?g\.?[ ,].*|missing|withheld|restricted|redacted|hidden|removed|dd.mm.yyyy|x{3,}|#+)[)\]]?$/u;

/** What hides a value, anywhere in a text. */
export const MASK = /[*•]{3}|[█▇■]|x{4}/;

/** Headings of pages that lay two records side by side. */
export const SEVERAL = /\b(?:merg(?:e|ing)|duplicates?|compar(?:e|ing|ison)|cyfuno|cymharu|dyblyg)/;

/** Prompts beside a control that are no part of what it holds. */
export const HINT =
  /^\(?(?:dd.mm.yyyy|required|optional|mandatory|e\.?g\.?.*|i|for example.*|format.*|help|info(?:rmation)?|more information|what is this)\)?$/;

/** Remarks beside an allergy or an address that are no part of it. */
export const STATUS =
  /^(?:active|inactive|resolved|confirmed|unconfirmed|verified|high|low|severe|moderate|mild|current|preferred|primary|main|default|usual|permanent|registered)$/;

/** A button that says one of these is of a form one searches with. */
export const SEARCH = /\b(?:search|find|filter|look ?up)\b/;
/** Headings that speak of the client in so many words, and those of the screen's user. */
export const CLIENTS = /client|patient|service user|personal|demograph/;
export const USERS = /\b(?:my|user|staff)\b/;
/** What stands behind a name that is somebody's: "Karen Smith's record". */
export const RECORD_OF = /[’']s (?:record|details|summary|profile|file|notes)$/;
/** How the words of a button begin that does something, rather than show a part of the page. */
export const OFFER =
  /^\W*(?:add|edit|change|new|create|update|amend|remove|delete|contact (?!person)|call|phone|ring|e-?mail|text|message|send|write|print|copy|share|refer|search|find|filter|save|cancel|submit|request|assign|allocate|view|see|go to|open|upload|download|export|link|log|book|invite|notify|choose|select|manage|set|ychwanegu|golygu|newid|dileu|cysylltu|gweld)\b/;
/** Marks behind a label that are no part of it. */
export const MARK = / (?:required|optional|mandatory)$/;
/** A label inside a text has a colon behind it, or a value that cannot be mistaken; most of a page is passed over here. */
export const WORTH = /[:：\d@]|sex|gender/;
/** How values begin that nothing else can be mistaken for. */
export const TYPED = /^\W*(?:[A-Z]{0,4}[-/]?\d|[A-Z][a-z]{2,8}\.? \d|\S+@|(?:m|f|male|female)\b)/;

/** Words in the names of practices. */
export const PRACTICE = /surgery|practice|medical|health|centre|clinic|group|partners|house|primary care/;
/** How a doctor's name begins. */
export const DOCTOR = /^(?:dr|doctor|prof)\b/;
