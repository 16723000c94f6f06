import type { Term } from '../term';

/** Coming to appointments, and taking part in treatment. */
export const COMING: readonly Term[] = [
  {
    id: 'non-compliant',
    why: 'Makes treatment a matter of obeying',
    swap: {
      'non-compliant with': 'not taking',
      'non-compliant': 'not able to follow the plan',
      'non-compliance with': 'not taking',
      'non-compliance': 'difficulty following the plan',
      '(not|un) compliant with': 'not taking',
      'not compliant': 'not able to follow the plan',
      'poor compliance with': 'difficulty taking',
      'poor compliance': 'difficulty following the plan',
      'poorly compliant': 'finding the plan hard to follow',
    },
  },
  {
    id: 'compliant',
    why: 'Makes treatment a matter of obeying',
    swap: {
      'compliant with > (his|her|their|the|medication|medicines|medicine|treatment|methadone|buprenorphine|OST|script)':
        'taking',
      '(good|full) compliance with': 'takes',
      '(medication|treatment|drug) compliance': 'taking medicines',
    },
    unless: ['compliant with the (GDPR|Act|law|standard|policy|regulation|regulations|guidance)'],
  },
  {
    id: 'non-adherent',
    why: 'Puts the fault in the person',
    swap: { 'non-adherent (with|to)': 'not taking', 'non-adherent': 'not able to follow the plan' },
    unless: ['non-adherent (dressing|dressings|pad|pads|silicone|layer|gauze|contact)'],
  },
  {
    id: 'refused',
    why: 'Sounds like defiance; a choice was made',
    swap: {
      refused: 'declined',
      refuses: 'declines',
      refusing: 'declining',
    },
    unless: [
      '(was|were|been|being|is|are|be|got) (wrongly |unlawfully )?refused',
      'refused by',
      '(refused|refuses|refusing) (to )?(register|registration|see|treat|prescribe|accept|admit|dispense|entry|bail|asylum|housing)',
      '(practice|surgery|receptionist|hospital|service|council|pharmacy|trust|ward|department|clinic|team|police|landlord) (has |have |had )?(refused|refuses)',
      '(challenge|challenging|a) (a )?refused',
      'refused (a )?(registration|application|referral|claim)',
    ],
  },
  {
    id: 'failed to attend',
    why: 'Blames; letters and buses go astray',
    swap: {
      '(failed|fails) to (attend|turn up|show up|show|present)': 'did not attend',
      'failed to engage': 'did not take part',
      'failure to (attend|turn up|engage)': 'not attending',
      '(did not|does not|never|could not|cannot) (be )?bother(ed)?': null,
      "(didn't|doesn't|couldn't|can't) (be )?bother(ed)?": null,
      'failed > (treatment|detox|rehab|methadone|appointments|appointment)': null,
      'no show': 'missed appointment',
      'no shows': 'missed appointments',
    },
    advice: 'Say what happened: “did not attend on 4 May”',
  },
  {
    id: 'DNA’d',
    why: 'Jargon that blames',
    swap: {
      "DNA('|-)(d|ed)": 'did not attend',
      "DNA('|-)ing": 'not attending',
      '(serial|frequent|repeat) DNAs?': null,
    },
    advice: 'Say how many appointments were missed, and what might help',
  },
  {
    id: 'non-engaging',
    why: 'Puts the fault in the person',
    advice: 'Say what was offered, and what got in the way',
    swap: {
      'non-engaging': 'not yet in contact',
      'non-engagement': 'no contact yet',
      'not engaging > (with|in)': 'not in contact',
      '(poor|poorly|limited) (engager|engagement|engaged)': null,
      '(disengaged|un-engaged) > (from|with) (treatment|service|services)': 'out of contact',
    },
  },
  {
    id: 'hard to reach',
    why: 'It is services that are hard to get to',
    swap: {
      '(hard|difficult) to reach': 'not well served by services',
      '(hard|difficult) to engage': 'not well served by services',
      'service resistant': 'not well served by services',
      'treatment resistant client': 'client for whom treatment has not worked yet',
      'treatment resistant clients': 'clients for whom treatment has not worked yet',
    },
    unless: [
      '(hard|difficult) to reach (by|on) (phone|telephone|the)',
      '(phone|vein|switchboard) is (hard|difficult) to reach',
    ],
  },
  {
    id: 'chaotic',
    why: 'Judges a life; services need facts',
    advice: 'Say what makes it hard: no address, no phone, daily collection',
    swap: { chaotic: null, '(chaotic|disordered|dysfunctional) (lifestyle|life|user|drug use)': null },
    unless: ['chaotic (ward|scene|department)'],
  },
  {
    id: 'lifestyle choice',
    why: 'Makes a health problem a choice',
    advice: 'Say what is so, without why',
    swap: { '(lifestyle|life style) (choice|choices)': null, '(self-inflicted|own fault|brought it on)': null },
  },
  {
    id: 'motivation',
    why: 'Judges what somebody wants',
    advice: 'Say what the client wants, in their words',
    swap: {
      '(un-motivated|un-willing to change|not motivated|lacks motivation|lack of motivation|poorly motivated)': null,
      '(lacks|no|poor) (insight|willpower)': null,
    },
  },
  {
    id: 'in denial',
    why: 'Judges what somebody thinks',
    advice: 'Say how the client sees it',
    swap: { 'in denial': null },
  },
];
