import type { Term } from '../term';

const SERVICES =
  '(service|services|team|teams|clinic|unit|nurse|nurses|midwife|midwives|worker|workers|practitioner|practitioners|commissioner|commissioners|liaison|partnership|guideline|guidelines|management|treatment|trust|directorate)';
const TESTS =
  '(urine|urines|sample|samples|swab|swabs|screen|screens|drug screen|drug screens|drug test|drug tests|test|tests|UDS|result|results|specimen|specimens)';
const DRUGS = '(drug|drugs|heroin|crack|cocaine|alcohol|opiates|opioids|benzos|everything|all substances|all drugs)';

/** Drug and alcohol use, tests of it, and stopping. */
export const DRUGS_AND_DRINK: readonly Term[] = [
  {
    id: 'abuse',
    why: 'Blames; means violence elsewhere',
    swap: {
      '(drug|substance) abuse': 'drug use',
      '(alcohol|drink) abuse': 'alcohol use',
      'solvent abuse': 'solvent use',
      'abuse of > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|solvents)': 'use of',
      'abuses > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|cannabis)': 'uses',
      'abused > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|cannabis)': 'used',
      'abusing > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|cannabis)': 'using',
    },
    unless: [`(drug|substance|alcohol) abuse ${SERVICES}`, 'history of abuse'],
  },
  {
    id: 'misuse',
    why: 'Judges; “use” says the same',
    swap: {
      '(drug|substance) misuse': 'drug use',
      'alcohol misuse': 'alcohol use',
      'misuses > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|cannabis)': 'uses',
      'misused > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|cannabis)': 'used',
      'misusing > (drugs|heroin|alcohol|crack|cocaine|benzos|benzodiazepines|opioids|prescription|cannabis)': 'using',
    },
    unless: [`(drug|substance|alcohol|drug and alcohol) misuse (and addiction )?${SERVICES}`, 'Misuse of Drugs'],
  },
  {
    id: 'habit',
    why: 'Makes a health problem a choice',
    swap: {
      'drug habit': 'drug use',
      'heroin habit': 'heroin use',
      '(crack|crack cocaine) habit': 'crack use',
      'cocaine habit': 'cocaine use',
      'drinking habit': 'drinking',
      'drug taking': 'drug use',
    },
  },
  {
    id: 'fix',
    why: 'Street word',
    advice: 'Say which drug, how much and how often',
    swap: { '(next|morning|daily|heroin|drug|regular) fix': null, '(needs|needing|wanted|wants|for|get) a fix': null },
    unless: ['for a fix to', '(get|for|needs) a fix (on|for)'],
  },
  {
    id: 'dope',
    why: 'Street word',
    advice: 'Name the drug: heroin, cannabis',
    swap: { '(dope|smack|skag|gear|junk) > (and|daily|every|again|since|most)': null, '(smack|skag)': null },
    unless: ['(protective|safety|riding|climbing|golden|light|dark) gear', 'in gear'],
  },
  {
    id: 'shooting up',
    why: 'Street word',
    swap: {
      'shooting up': 'injecting',
      'shoots up': 'injects',
      'shot up > (heroin|crack|drugs|in|at|with)': 'injected',
    },
  },
  { id: 'strung out', why: 'Street word', swap: { 'strung out': 'unwell', 'gouching( out)?': 'drowsy' } },
  {
    id: 'cold turkey',
    why: 'Street word',
    swap: { '(go|going|goes|went) cold turkey': null },
    advice: 'Say “stopped suddenly”, and when',
  },
  {
    id: 'addicted',
    why: 'Dependence is the clinical word',
    swap: {
      'addicted to': 'dependent on',
      'crack baby': 'baby exposed to crack before birth',
      'addicted baby': 'baby with withdrawal symptoms',
      'addicted babies': 'babies with withdrawal symptoms',
      'born addicted': 'born with withdrawal symptoms',
    },
  },
  {
    id: 'dirty',
    why: 'People and their tests are not dirty',
    swap: {
      [`dirty > ${TESTS}`]: 'positive',
      '(urine|sample|screen|test|swab|UDS) (was|is|came back) dirty': null,
      '(urines|samples|screens|tests|swabs) (were|are|came back) dirty': null,
      '(tested|tests|testing) dirty': 'tested positive',
      'dirty needles': 'used needles',
      'dirty needle': 'used needle',
      'dirty works': 'used equipment',
    },
    advice: 'Say what was found: “positive for opiates”',
  },
  {
    id: 'clean (test)',
    why: 'People and their tests are not clean or dirty',
    swap: {
      [`clean > ${TESTS}`]: 'negative',
      '(urine|sample|screen|test|swab|UDS) (was|is|came back) clean': null,
      '(urines|samples|screens|tests|swabs) (were|are|came back) clean': null,
      '(tested|tests|testing) clean': 'tested negative',
    },
    advice: 'Say what was tested: “negative for opiates”',
    unless: ['clean catch', 'clean (urine|sample) (pot|bottle|container)', 'clean (urine|specimen) (pot|bottle)'],
  },
  {
    id: 'clean (person)',
    why: 'Suggests that people who use drugs are dirty',
    swap: {
      [`clean > (from|of|off) ${DRUGS}`]: 'not using',
      '(got|gets|get|getting|going) clean': null,
      '(stay|stays|stayed|staying|remains|remained) clean': null,
      '(he|she|they|client|now|currently) (is|are|was|were|has been|have been) clean': null,
      '(he|she|they|client) (is|are|was|were|has been|have been) (now|currently|still) clean': null,
      'clean and (sober|dry)': 'not using drugs or drinking',
      'clean time': 'time without using',
      'drug free > (for|since)': 'not using',
    },
    advice: 'Say what was stopped, and since when',
    unless: [
      '(get|gets|getting|got|stay|stays|remains) clean (needles|needle|equipment|works|syringes|paraphernalia|water|clothes|clothing|dressings|dressing|towels|bedding|air|filters)',
    ],
  },
  {
    id: 'sober',
    why: 'Not drinking is plainer',
    swap: {
      'sober > (for|since)': 'not drinking',
      '(been|stayed|staying|stay|gone) dry > (for|since)': 'not been drinking',
      '(fell|fallen|falls|falling) off the wagon': null,
      'on the wagon': 'not drinking',
      '(dried|drying|dry) out > (in|at|on)': null,
    },
    advice: 'Say when drinking stopped, or began again',
  },
  {
    id: 'relapsed',
    why: 'Sounds like failing; say what happened',
    swap: {
      relapsed: 'started using again',
      '(has|have|had) relapsed': null,
      '(a|another) relapse': 'a return to use',
      relapses: 'times of using again',
      lapsed: 'used again',
    },
    advice: 'Say what was used, and since when',
    unless: [
      '(lapsed|has lapsed|have lapsed) (from|registration|prescription|order|consent)',
      '(registration|prescription|consent|appointment|order|licence) (has|had|have)? ?lapsed',
      'relapsed (TB|hepatitis|asthma|disease|leukaemia|lymphoma|sclerosis|malaria|depression|psychosis)',
      '(psychotic|depressive|MS) relapses',
    ],
  },
  {
    id: 'substitute',
    why: 'Treatment is not a drug swapped for a drug',
    swap: { '(replacement|substitute) drug': 'treatment', 'methadone script': 'methadone prescription' },
  },
  {
    id: 'on a script',
    why: 'Street word',
    swap: { 'on (a|his|her|their) script': 'on a prescription', '(scripted|on script)': 'prescribed' },
  },
  {
    id: 'parked on methadone',
    why: 'Treatment is not a place to be left',
    swap: { 'parked on': 'stable on', 'stuck on > (methadone|buprenorphine|a script)': 'stable on' },
  },
];
