import type { Term } from '../term';

/** A person named by a drug, a drink or a condition. */
const LABEL = 'Names a person by one thing about them';
const NAMES = ['Alcoholics Anonymous', 'Alcoholics Victorious', 'Adult Children of Alcoholics'];

export const PEOPLE: readonly Term[] = [
  {
    id: 'addict',
    why: LABEL,
    swap: {
      addict: 'person who uses drugs',
      addicts: 'people who use drugs',
      'drug addict': 'person who uses drugs',
      'drug addicts': 'people who use drugs',
      'heroin addict': 'person who uses heroin',
      'heroin addicts': 'people who use heroin',
      'crack addict': 'person who uses crack',
      'crack addicts': 'people who use crack',
      'cocaine addict': 'person who uses cocaine',
      'cocaine addicts': 'people who use cocaine',
    },
  },
  {
    id: 'ex-addict',
    why: LABEL,
    swap: {
      '(ex-|former |recovering |recovered |reformed )addict': 'person in recovery',
      '(ex-|former |recovering |recovered |reformed )addicts': 'people in recovery',
      '(ex-|former |recovering |recovered |reformed )(drug|heroin|crack|cocaine) addict': 'person in recovery',
      '(ex-|former |recovering |recovered |reformed )(drug|heroin|crack|cocaine) addicts': 'people in recovery',
    },
  },
  {
    id: 'alcoholic',
    why: LABEL,
    swap: {
      'alcoholic > (and|or|but|who|with|since|for|in|whose)': 'person with alcohol dependence',
      '(an|the) alcoholic': 'a person with alcohol dependence',
      alcoholics: 'people with alcohol dependence',
    },
    unless: [
      ...NAMES,
      '(an|the) alcoholic (drink|drinks|beverage|beverages|liver|hepatitis|cirrhosis|ketoacidosis|hallucinosis|cardiomyopathy|pancreatitis|gastritis|neuropathy|steatohepatitis|fatty)',
      'non-alcoholic',
    ],
  },
  {
    id: 'ex-alcoholic',
    why: LABEL,
    swap: {
      '(ex-|former |recovering |recovered |reformed |dry )alcoholic': 'person in recovery',
      '(ex-|former |recovering |recovered |reformed |dry )alcoholics': 'people in recovery',
    },
  },
  { id: 'alkie', why: 'A slur', swap: { '(alkie|alky|alchie|alco)': 'person with alcohol dependence' } },
  {
    id: 'drunk',
    why: 'A slur',
    swap: {
      '(a|the) drunk': 'a person who drinks',
      drunks: 'people who drink',
      drunkard: 'person who drinks',
      drunkards: 'people who drink',
      wino: 'person who drinks',
      winos: 'people who drink',
      'dry drunk': 'person who has stopped drinking',
    },
    unless: ['(a|the) drunk (driver|driving)'],
  },
  {
    id: 'drinker',
    why: LABEL,
    swap: {
      '(problem|problematic) drinker': 'person with an alcohol problem',
      '(problem|problematic) drinkers': 'people with an alcohol problem',
      'street drinker': 'person who drinks in the street',
      'street drinkers': 'people who drink in the street',
    },
  },
  {
    id: 'junkie',
    why: 'A slur',
    swap: { '(junkie|junky|druggie|druggy)': 'person who uses drugs', '(junkies|druggies)': 'people who use drugs' },
  },
  {
    id: 'smackhead',
    why: 'A slur',
    swap: { 'smack-head': 'person who uses heroin', 'smack-heads': 'people who use heroin' },
  },
  {
    id: 'crack head',
    why: 'A slur',
    swap: { 'crack-head': 'person who uses crack', 'crack-heads': 'people who use crack' },
  },
  {
    id: 'pothead',
    why: 'A slur',
    swap: { '(pot-head|stoner)': 'person who uses cannabis', '(pot-heads|stoners)': 'people who use cannabis' },
  },
  { id: 'speed freak', why: 'A slur', swap: { 'speed freak': 'person who uses amphetamines' } },
  { id: 'pill head', why: 'A slur', swap: { '(pill-head|pill popper)': 'person who takes pills' } },
  {
    id: 'abuser',
    why: 'Blames; a person is more than drug use',
    swap: {
      '(drug|substance) abuser': 'person who uses drugs',
      '(drug|substance) abusers': 'people who use drugs',
      'alcohol abuser': 'person with an alcohol problem',
      'alcohol abusers': 'people with an alcohol problem',
    },
  },
  {
    id: 'misuser',
    why: 'Blames; a person is more than drug use',
    swap: {
      '(drug|substance) misuser': 'person who uses drugs',
      '(drug|substance) misusers': 'people who use drugs',
      'alcohol misuser': 'person with an alcohol problem',
      'alcohol misusers': 'people with an alcohol problem',
    },
  },
  {
    id: 'drug user',
    why: LABEL,
    swap: {
      '(drug|substance) user': 'person who uses drugs',
      '(drug|substance) users': 'people who use drugs',
      'heroin user': 'person who uses heroin',
      'heroin users': 'people who use heroin',
      '(crack|crack cocaine) user': 'person who uses crack',
      '(crack|crack cocaine) users': 'people who use crack',
      '(ex-|former )drug user': 'person who used to use drugs',
      '(ex-|former )drug users': 'people who used to use drugs',
    },
    unless: ["drug users' (union|group|forum|service)", 'drug user (group|forum|union)'],
  },
  {
    id: 'injecting drug user',
    why: LABEL,
    swap: {
      '(injecting|intravenous|IV) (drug )?(user|abuser|misuser|addict)': 'person who injects drugs',
      '(injecting|intravenous|IV) (drug )?(users|abusers|misusers|addicts)': 'people who inject drugs',
      '(IVDU|IVDA|IDU)': 'person who injects drugs',
      '(IVDUs|IVDAs|IDUs)': 'people who inject drugs',
      injector: 'person who injects',
      injectors: 'people who inject',
    },
    unless: ['(auto|pen|jet|adrenaline|insulin) (injector|injectors)'],
  },
  {
    id: 'the homeless',
    why: 'Names people by where they sleep',
    swap: {
      'the homeless > (and|or|are|have|in|who|need|to|at)': 'people who are homeless',
      'homeless (man|gentleman|male)': 'man who is homeless',
      'homeless (woman|lady|female)': 'woman who is homeless',
      'homeless (person|individual|client|patient)': 'person who is homeless',
      'homeless (people|individuals|clients|patients)': 'people who are homeless',
      '(tramp|vagrant|down and out|dosser)': 'person who is homeless',
      '(tramps|vagrants|dossers)': 'people who are homeless',
      'rough sleeper': 'person sleeping rough',
      'rough sleepers': 'people sleeping rough',
    },
    unless: [
      'the homeless (team|service|hostel|unit|project|charity|centre|link|nurse|nurses|health)',
      'rough (sleeper|sleepers) (team|initiative|service|project|programme|grant)',
      "homeless people's",
    ],
  },
  {
    id: 'ex-offender',
    why: 'Names a person by what they did',
    swap: {
      '(ex-|former )offender': 'person with a past conviction',
      '(ex-|former )offenders': 'people with past convictions',
      '(jail-bird|ex-con|ex-convict|convict)': 'person who was in prison',
      '(ex-cons|ex-convicts|convicts)': 'people who were in prison',
    },
  },
  {
    id: 'prostitute',
    why: 'Judges how somebody earns',
    swap: {
      prostitute: 'sex worker',
      prostitutes: 'sex workers',
      prostitution: 'sex work',
      'working girl': 'sex worker',
    },
  },
];
