/** Words inside values: of dates, names, sexes, and remarks behind numbers. English and Welsh; the whole word has to match. */

export const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|revd?|sir|dame|master)\.?$/;
/** Small words of family names, which need no capital. */
export const PARTICLE = /^(?:van|von|de|der|den|da|di|du|la|le|al|el|bin|ibn|ap|ab|of|st|y|dos|del|ter)$/;

export const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:uary)?|ion\p{L}*)$/u,
  /^(?:feb(?:ruary)?|chwe\p{L}*)$/u,
  /^(?:mar(?:ch)?|maw\p{L}*)$/u,
  /^(?:apr(?:il)?|ebr\p{L}*)$/u,
  /^(?:may|mai)$/u,
  /^(?:june?|meh\p{L}*)$/u,
  /^(?:july?|gor\p{L}*)$/u,
  /^(?:aug(?:ust)?|aws\p{L}*)$/u,
  /^(?:sept?(?:ember)?|med\p{L}*)$/u,
  /^(?:oct(?:ober)?|hyd\p{L}*)$/u,
  /^(?:nov(?:ember)?|tach\p{L}*)$/u,
  /^(?:dec(?:ember)?|rhag\p{L}*)$/u,
];
/** Dates with the month in words, behind the day or before it. */
export const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*(?:of\s+)?([a-z]{3,10})\.?[\s/.,-]*(\d{4}|\d{2})$/;
export const MONTH_FIRST = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/;
export const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/;
/** A text that may have an age in it. */
export const AGED = /age|[)a-z]$/;
/** A date, and the age behind it. */
export const AGE =
  /^(.*?)[\s,;–-]*(?:\(\s*(?:aged?:?\s*)?(\d{1,3})\s*(?:y|yo|yrs?|years?(?: old)?|years of age)?\.?\s*\)|(?:aged?:?\s*)(\d{1,3})\s*(?:y|yrs?|years?(?: old)?)?|\s(\d{1,3})\s*(?:y|yo|yrs?|years?)(?: old)?)$/;

/** How each is given, and how pages write it. */
export const SEXES: readonly (readonly [string, RegExp])[] = [
  ['Male', /^(?:m(?:ale|an)?|m\s*[-–(]\s*male\)?|dyn|gwryw(?:aidd)?)$/],
  ['Female', /^(?:f(?:emale)?|f\s*[-–(]\s*female\)?|woman|menyw|benyw(?:aidd)?)$/],
  ['Other', /^other$/],
  ['Indeterminate', /^indeterminate$/],
  ['Intersex', /^intersex$/],
  ['Non-binary', /^non[- ]binary$/],
  ['Transgender', /^transgender$/],
  ['Trans man', /^trans man$/],
  ['Trans woman', /^trans woman$/],
  ['Prefer not to say', /^prefer not to say$/],
];

/** What may stand behind an NHS number without taking anything from it. */
export const VERIFIED = /\s*[([]?\s*(?:verified|traced|number present and verified|confirmed|✓|✔)\s*[)\]]?\s*$/;

export const NO_ADDRESS = /^(?:nfa|no fixed (?:abode|address)|of no fixed abode)\b/;
