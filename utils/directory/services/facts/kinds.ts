import type { ServiceKind } from '../service';

/** What tells a kind in a name or a taxonomy term. */
const BY_WORDS: readonly (readonly [ServiceKind, RegExp])[] = [
  [
    'needle-exchange',
    /needle (?:and |& )?(?:syringe |exchange)|syringe (?:exchange|programme|provision|services)|\bnsp\b|injecting equipment|needle exchange/i,
  ],
  ['supervised-consumption', /supervised (?:consumption|methadone|buprenorphine|administration)/i],
  ['detox', /\bdetox(?:ification)?\b|inpatient withdrawal|withdrawal management|medically assisted withdrawal/i],
  [
    'mutual-aid',
    /mutual aid|\b(?:alcoholics|narcotics|cocaine|cannabis|marijuana|gamblers|heroin|crystal meth) anonymous\b|\b(?:AA|NA|CA) (?:meetings?|groups?)\b|SMART recovery|\bal-?anon\b|\bACA\b meeting|12[- ]step|twelve[- ]step|recovery (?:caf[eé]|fellowship)|\bfamilies anonymous\b|\bLERO\b/i,
  ],
  [
    'homeless-health',
    /homeless(?:ness)?[\w\s,&-]{0,30}(?:health|gp|nurse|medical|clinic|surgery)|(?:health|gp|nurs\w*|medical|clinic)[\w\s,&-]{0,30}homeless|inclusion health|pathway team/i,
  ],
  [
    'housing',
    /\bhousing\b|\bhostels?\b|homeless(?:ness)?|night ?shelter|supported (?:living|accommodation|lodgings)|\bshelter\b(?! ?box)|rough sleep|tenan(?:cy|ts?)\b|accommodation/i,
  ],
  ['dental', /\bdent(?:al|ists?|istry|ures?)\b/i],
  [
    'sexual-health',
    /sexual (?:health|and reproductive)|\bgum clinic\b|genito-?urinary|\bHIV\b|hepatitis|\bhep ?[bc]\b|blood[- ]borne virus|\bBBVs?\b|contracepti|\bPrEP\b|\bSTIs?\b (?:test|clinic)/i,
  ],
  [
    'urgent-care',
    /urgent (?:care|treatment)|walk[- ]in (?:centre|clinic)|minor injur|accident (?:and|&) emergency|\bA ?& ?E\b|emergency department|\bUTC\b|out[- ]of[- ]hours (?:gp|doctor)/i,
  ],
  [
    'food',
    /food ?banks?|\bfood (?:parcels?|pantr|club|larder|hub|project|aid|support)|soup (?:kitchen|run)|community (?:fridge|kitchen|meal|pantry|larder)|free (?:hot )?meals?|\bmeals?\b.*homeless/i,
  ],
  [
    'talking-therapies',
    /talking therap|\bIAPT\b|counsell?ing|psychotherap|psychological therap|cognitive behavioural|\bCBT\b|bereavement support/i,
  ],
  [
    'domestic-abuse',
    /domestic (?:abuse|violence)|women['’]?s (?:aid|refuge)|\brefuge\b(?!e)|\bIDVA\b|coercive control|\bhonou?r[- ]based/i,
  ],
  [
    'debt-and-benefits',
    /\bdebts?\b|\bbenefits? (?:advice|claim|support|check|entitlement)|welfare (?:rights|benefits)|money advice|universal credit|citizens['’]? advice|financial (?:advice|inclusion)|\bPIP\b/i,
  ],
  [
    'crisis-line',
    /crisis (?:line|team|helpline|service|caf[eé]|house|support)|\bhelp ?line\b|samaritans|suicid|mental health crisis|\blistening (?:line|service)\b|24[- ]hour (?:help|support) ?line/i,
  ],
  [
    'drug-and-alcohol',
    /(?:drugs?|alcohol|substances?)[\w\s,&/-]{0,20}(?:treatment|recovery|service|misuse|use\b|support|addiction|rehab|team|advice)|\baddictions?\b|\brehab(?:ilitation)? (?:centre|unit|service)|\bopioid substitution\b|substance (?:mis)?use|drug (?:and|&) alcohol|alcohol (?:and|&) drugs?|harm reduction|naloxone/i,
  ],
];

/** What tells a kind in a description: less, since descriptions speak of other services too. */
const BY_DESCRIPTION: readonly (readonly [ServiceKind, RegExp])[] = BY_WORDS.filter(
  ([kind]) => !['urgent-care', 'housing', 'talking-therapies', 'debt-and-benefits', 'food'].includes(kind),
);

/** A sentence about what others do, or what this one does not. */
const OF_OTHERS = /\b(?:not|refer (?:you|people|on)|signpost|referrals? to|contact your|call 999|instead|such as)\b/i;
const FIRST_WORDS = 600;

/**
 * The kinds of a service, from its name and taxonomy terms; where they tell none, from the first sentences of its description
 * that do not speak of others. `other` where nothing tells.
 */
export function kindsOf({
  name,
  terms,
  description,
}: {
  name: string;
  terms: readonly string[];
  description: string;
}): ServiceKind[] {
  const words = [name, ...terms];
  const told = BY_WORDS.filter(([, shape]) => words.some((one) => shape.test(one))).map(([kind]) => kind);
  if (told.length > 0) return withoutBroader(told);
  const sentences = description
    .slice(0, FIRST_WORDS)
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => !OF_OTHERS.test(sentence));
  const described = BY_DESCRIPTION.filter(([, shape]) => sentences.some((one) => shape.test(one))).map(
    ([kind]) => kind,
  );
  return described.length > 0 ? withoutBroader(described) : ['other'];
}

/** A homeless health service is for people without a home, and no housing service for that. */
function withoutBroader(kinds: readonly ServiceKind[]): ServiceKind[] {
  return kinds.filter((kind) => !(kind === 'housing' && kinds.includes('homeless-health')));
}
