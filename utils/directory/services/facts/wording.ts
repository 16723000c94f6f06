/** What a text says of how one gets in; absent where it does not say, or says both. */
export type Wording = {
  readonly takesSelfReferral?: boolean;
  readonly walkIn?: boolean;
  readonly needsAddress?: boolean;
  readonly needsId?: boolean;
  readonly whoMayRefer?: string;
};

type Said = { readonly yes: RegExp; readonly no: RegExp };

const NOT = String.raw`(?:no|not|cannot|can['’]?t|do(?:es)?n['’]?t|never|unable to|without|isn['’]?t|aren['’]?t)`;
const SELF = String.raw`self[\s-]?refer(?:rals?|red|ring|s)?`;
const IN = String.raw`['‘’"“”]?(?:drop|walk)[\s-]?ins?['‘’"“”]?`;
const NEEDS = String.raw`(?:need(?:s|ed)?|require[sd]?|must|bring|provide|show|produce|essential)`;
const ID = String.raw`(?:photo(?:graphic)? )?(?:\bID\b|identification|proof of identity)`;
const ADDRESS = String.raw`(?:(?:proof|evidence) of (?:your |an? |home )?(?:address|residen\w+)|(?:a |an |fixed |permanent |home )+address)`;

const SELF_REFERRAL: Said = {
  yes: new RegExp(
    String.raw`\b${SELF}\b|refer yourself|refer themselves|no referral (?:is )?(?:needed|required|necessary)|don['’]?t need (?:a )?referral`,
    'i',
  ),
  no: new RegExp(
    String.raw`\b${NOT}\b[^.]{0,40}\b${SELF}\b|\b${SELF}\b[^.]{0,20}\b(?:not|cannot)\b|(?:professional|agency|gp) referrals? only|referrals? (?:only )?(?:by|from|through|via) (?:a )?(?:professionals?|agenc(?:y|ies)|your gp) only|only accept[^.]{0,30}(?:professional|agency)`,
    'i',
  ),
};
const WALK_IN: Said = {
  yes: new RegExp(
    String.raw`\b(?:${IN})(?!\w)|no (?:appointment|booking|need to book)[^.]{0,20}(?:needed|necessary|required)?|(?:just|simply) turn up|without an appointment`,
    'i',
  ),
  no: new RegExp(
    String.raw`\b${NOT}\b[^.]{0,30}(?:${IN})(?!\w)|(?:strictly )?by appointment only|appointments? only|(?:${IN})[^.]{0,30}\b(?:not available|suspended|cancelled|stopped)`,
    'i',
  ),
};
const IDENTITY: Said = {
  yes: new RegExp(
    String.raw`\b${NEEDS}\b[^.]{0,60}${ID}|${ID}[^.]{0,30}\b(?:is |are )?(?:needed|required|essential|must)\b`,
    'i',
  ),
  no: new RegExp(
    String.raw`\b${NOT}\b[^.]{0,40}${ID}|${ID}[^.]{0,20}\b(?:is |are )?not (?:needed|required|necessary)`,
    'i',
  ),
};
const HOME: Said = {
  yes: new RegExp(
    String.raw`\b${NEEDS}\b[^.]{0,60}${ADDRESS}|${ADDRESS}[^.]{0,30}\b(?:is |are )?(?:needed|required|essential)\b`,
    'i',
  ),
  no: new RegExp(
    String.raw`\b${NOT}\b[^.]{0,40}${ADDRESS}|${ADDRESS}[^.]{0,20}\b(?:is |are )?not (?:needed|required|necessary)|no fixed (?:address|abode)[^.]{0,40}(?:welcome|can|accept)`,
    'i',
  ),
};
const REFERRERS =
  /\breferrals?\b[^.]{0,30}\b(?:from|by|through|via)\b|\bwho (?:can|may) refer\b|\bcan be referred by\b/i;
const LONGEST_REFERRERS = 240;

/** Reads a text sentence by sentence, cautiously: what one sentence affirms and another denies is not known. */
export function readWording(text: string): Wording {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  const who = sentences.find((one) => REFERRERS.test(one) && one.length <= LONGEST_REFERRERS);
  return {
    ...answer('takesSelfReferral', sentences, SELF_REFERRAL),
    ...answer('walkIn', sentences, WALK_IN),
    ...answer('needsAddress', sentences, HOME),
    ...answer('needsId', sentences, IDENTITY),
    ...(who && { whoMayRefer: who.replace(/^-\s*/, '') }),
  };
}

/** What of these answers is required by a list of documents to bring. */
export function readDocuments(documents: readonly string[]): Wording {
  const text = documents.join('. ');
  return {
    ...(new RegExp(ID, 'i').test(text) || /passport|driv(?:er|ing)/i.test(text) ? { needsId: true } : {}),
    ...(new RegExp(ADDRESS, 'i').test(text) ? { needsAddress: true } : {}),
  };
}

type YesNo = Exclude<keyof Wording, 'whoMayRefer'>;

function answer(key: YesNo, sentences: readonly string[], { yes, no }: Said): Partial<Record<YesNo, boolean>> {
  const denied = sentences.some((one) => no.test(one));
  const affirmed = sentences.some((one) => yes.test(one) && !no.test(one) && !one.endsWith('?'));
  return affirmed === denied ? {} : { [key]: affirmed };
}
