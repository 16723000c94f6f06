import type { Term } from '../term';

const MOTIVE = 'Guesses at a motive';

/** What somebody did or said, as a judgement. */
export const BEHAVIOUR: readonly Term[] = [
  {
    id: 'drug-seeking',
    why: MOTIVE,
    advice: 'Say what was asked for, and why: pain, withdrawal',
    swap: { 'drug-seeking( behaviour)?': null, 'drug seeker(s)?': null, 'medication seeking': null },
  },
  {
    id: 'attention-seeking',
    why: MOTIVE,
    advice: 'Say what was done, and what may have been needed',
    swap: { 'attention-seeking( behaviour)?': null, 'attention-seeker(s)?': null, 'cry for help': null },
  },
  {
    id: 'manipulative',
    why: MOTIVE,
    advice: 'Say what was asked for or done',
    swap: { '(manipulative|manipulating|manipulates)': null, '(devious|deceitful|sly|cunning)': null },
    unless: ['manipulating the (joint|fracture|shoulder|dressing)', 'manipulates (the|a) (joint|fracture|shoulder)'],
  },
  {
    id: 'frequent flyer',
    why: 'Mocks somebody in need',
    swap: {
      'frequent (flyer|flier)': 'person who comes often',
      'frequent (flyers|fliers)': 'people who come often',
      'frequent attender': 'person who comes often',
      'frequent attenders': 'people who come often',
      'revolving door (patient|client)': 'person who has come back many times',
      'regular customer': 'person who comes often',
    },
  },
  {
    id: 'aggressive',
    why: 'A label that follows people; say what happened',
    advice: 'Say what was said or done, when, and what led to it',
    swap: {
      '(he|she|they|client|was|were|is|became|becomes|verbally|quite|very) aggressive': null,
      '(kicked|kicking) off': null,
    },
    unless: ['(is|was) aggressive (treatment|disease|therapy|tumour|lymphoma)'],
  },
  {
    id: 'difficult',
    why: 'Judges the person, not what happened',
    advice: 'Say what happened and what would help',
    swap: {
      '(difficult|challenging|awkward|demanding|heartsink|problem|nightmare) (patient|client|person|customer|individual|character)(s)?':
        null,
      '(he|she|client) (is|was) (very |quite |rather )?(difficult|demanding|rude|abusive|un-cooperative|obstructive)':
        null,
      'un-cooperative': null,
    },
    unless: [
      '(it|that|this) (is|was) difficult',
      '(he|she|client) (is|was) (very |quite )?difficult to (reach|hear|cannulate|bleed)',
    ],
  },
  {
    id: 'unreliable',
    why: 'Judges the person',
    advice: 'Say what was missed and when',
    swap: {
      '(un-reliable|un-trustworthy) (historian|witness|client|patient|person)': null,
      '(he|she|client) (is|was) un-reliable': null,
    },
  },
  {
    id: 'poor historian',
    why: 'It is the listener who takes the history',
    advice: 'Say what could not be told, and why',
    swap: { '(poor|vague|un-reliable|bad) historian': null, 'poor history giver': null },
  },
  {
    id: 'denies',
    why: 'Sounds as if it were not believed',
    swap: {
      'denies > (any|chest|pain|fever|cough|alcohol|drug|drugs|heroin|symptoms|suicidal|thoughts|self|breathlessness|use)':
        'reports no',
      'denied > (any|chest|pain|fever|cough|alcohol|drug|drugs|heroin|symptoms|suicidal|thoughts|self|breathlessness|use)':
        'reported no',
      '(denies|denied) any': null,
      'denies (using|drinking|injecting|taking|having|being|that)': null,
      'denied (using|drinking|injecting|taking|having|being|that)': null,
      '(he|she|they|client) (denies|denied|is denying)': null,
    },
    advice: 'Say “reports no …” or “says that …”',
    unless: ['(was|were|been|being|is|are) denied'],
  },
  {
    id: 'claims',
    why: 'Sounds as if it were not believed',
    swap: {
      'claims > (that|he|she|they)': 'says',
      'claimed > (that|he|she|they)': 'said',
      'claiming > (that|he|she|they)': 'saying',
      '(claims|claimed) to > (be|have|not|use|take|drink|feel)': null,
      'alleges > (that|he|she|they)': 'says',
      'alleged > (that|he|she|they)': 'said',
      '(insists|insisted|maintains) > (that|he|she|they)': 'says',
    },
    advice: 'Say “says that …” or “reports …”',
    unless: [
      'claims (to|for) (universal|benefit|benefits|PIP|housing)',
      'claims (that|they) (were|was) (rejected|paid|made)',
    ],
  },
  {
    id: 'admits',
    why: 'Sounds like guilt',
    swap: {
      'admits to > (using|drinking|smoking|injecting|taking|having|being|feeling|some|occasional|regular)': 'reports',
      'admitted to > (using|drinking|smoking|injecting|taking|having|being|feeling|some|occasional|regular)':
        'reported',
      'admitting to > (using|drinking|smoking|injecting|taking|having)': 'reporting',
      'admits > (that|he|she|they)': 'says',
      'admits > (using|drinking|smoking|injecting|taking)': 'reports',
      'admitted > (that|using|drinking|smoking|injecting|taking)': 'reported',
      '(confesses|confessed) (to|that)': null,
    },
    advice: 'Say “says that …” or “reports …”',
  },
  {
    id: 'complains of',
    why: 'Sounds like grumbling',
    swap: {
      'complains of': 'reports',
      'complained of': 'reported',
      'complaining of': 'reporting',
      'whinging about': 'worried about',
    },
  },
  {
    id: 'so-called',
    why: 'Doubts what was said',
    swap: { '(supposedly|so-called|allegedly)': null },
    advice: 'Say who said it, and to whom',
  },
  {
    id: 'blames',
    why: 'Judges',
    advice: 'Say what happened',
    swap: { '(only has (himself|herself|themselves) to blame|no-one else to blame|has brought this on)': null },
  },
];
