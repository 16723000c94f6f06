/** Header words that tell a list of people from a list of places, as `headerWords` gives them. */

const anyOf = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));

/** Whom a column is of, said outright. "Patients" and "clients" are how many there are, or whom a service is for. */
const PERSON = /(?:clients?|patient|service users?|persons?|pts?|su|residents?|participants?)/;
const THEIR =
  /(?:id|ref|reference|no|num|number|code|key|identifier|initials|names?|surname|forename|first name|last name|address|post ?code|mobile|details|status|gp)/;

/** One such column is enough. */
export const OF_ONE_PERSON = anyOf(
  // Numbers of the NHS, by nation.
  /^(?:(?:client|patient|person|service user|pt)s? )?(?:nhs|chi|h and c|hcn|health and care) ?(?:no|num|number)?$/,
  /\bnhs (?:no|num|number)\b|\bchi (?:no|num|number)\b|\bnational insurance\b|\brhif gig\b|^mrn(?: no| number)?$/,
  // The day they were born, and died.
  /\b(?:dob|d o b|date of birth|birth ?date|born|dyddiad geni|deceased)\b/,
  // The client, by whatever is known of them.
  /\b(?:client|patient|service user|ndtms) (?:id|ref|reference|no|number|name|code)\b/,
  new RegExp(`^${PERSON.source} ?${THEIR.source}(?: (?:no|num|number|id|code|name))?$`),
  // A practice may give patients a number of its own to ring.
  /^(?:client|service user|su)s? ?(?:phone|tel|telephone|email)(?: (?:no|number))?$/,
  /^(?:name of )?(?:the )?(?:client|patient|service user|su|pt|claf|cleient)$/,
  /^(?:home|personal|own|correspondence) ?(?:phone|tel|telephone|number|mobile|address|post ?code|email)(?: \w+)?$/,
  /\b(?:next of kin|nok|marital status|sexual orientation|sexuality|pronouns|ethnicity|ethnic (?:group|origin|category)|nationality)\b/,
  /\b(?:accommodation|housing|employment|immigration) status\b/,
  // Who works with them.
  /\bkey ?worker\b|\bcase ?(?:worker|holder)\b|\brecovery (?:worker|co ?ordinator|navigator)\b|\bnamed (?:nurse|worker)\b/,
  /\ballocated (?:to|worker|clinician)\b|\bresponsible clinician\b/,
  // When they came and went.
  /^(?:case|episode) ?(?:id|no|num|number|ref|reference)$/,
  /^(?:date of |date )(?:referral|referred|discharged?|death|admission|assessment|triage|first contact)$/,
  /^(?:referral|discharge|admission|assessment|triage|episode|treatment) (?:date|start|end|started|ended|start date|end date|reason|outcome)$/,
  /^(?:last|next) (?:seen|used|attended|dose|appointments?|appt|pick ?up|prescription|script)(?: date)?$/,
  // What they take, and what is feared.
  /\b(?:drug of choice|(?:main|primary|problem|presenting) (?:drug|substance|problem|issue)|(?:methadone|buprenorphine|ost|daily|current|last) dose|injecting status)\b|^dose(?: mg)?$/,
  /\brisk (?:level|rating|score)\b|\bscript (?:start|end|type)\b/,
  // Where they are registered.
  /^(?:registered (?:gp|practice|surgery|doctor|with)|(?:current|usual|own|their|his|her) (?:gp|practice|surgery|pharmacy)|(?:nominated|dispensing|collecting) pharmacy|gp (?:registered|registration))(?: (?:name|code|address|postcode|phone))?$/,
);

/** Part of a person's name: of somebody at the practice, or the list is one of people. */
export const NAME_PART =
  /^(?:sur|fore|first|last|given|family|middle|preferred) ?names?$|^initials$|^(?:aka|alias)$|\b(?:cyfenw|enw cyntaf)\b/;
/** Three of these make a list of people; two do beside a practice, unless they are counted: a service has ages and sexes too. */
export const PERSONAL =
  /^(?:sur|fore|first|last|given|family|middle) ?names?$|^(?:gender|sex|religion|age|age (?:group|band)|allergies)$/;
/** Somebody at the practice, whose name may stand in columns of its own. */
export const STAFF = /\b(?:manager|job title|position|role)\b|^(?:main |key |practice )?contact(?: name)?$/;
export const COUNTED = /\b(?:patients|count|total|population|list size|number of)\b/;

export const OF_A_PLACE =
  /\b(?:practice|surgery|pharmacy|organi[sz]ation|service|hospital|clinic|site|location|provider|trading) ?(?:name|code)\b|^(?:practice|surgery|pharmacy|organi[sz]ation|service|name)$/;
export const THEIR_PRACTICE =
  /^(?:registered )?(?:gp|doctor|gp practice|gp surgery|gp name|surgery|practice|practice name|surgery name|registered gp)$/;
