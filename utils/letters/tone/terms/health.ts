import type { Term } from '../term';

const LABEL = 'Names a person by an illness';

/** Illness, disability, death, and vulnerability. */
export const HEALTH: readonly Term[] = [
  {
    id: 'suffers from',
    why: 'Assumes how it is to live with',
    swap: {
      'suffers (from|with)': 'has',
      'suffering (from|with)': 'living with',
      'suffered (from|with)': 'had',
      '(sufferer of|sufferer from)': 'person with',
      '(epilepsy|asthma|migraine|depression|anxiety|pain|hepatitis) sufferer(s)?': null,
    },
    advice: 'Say “person with …”',
  },
  {
    id: 'victim of',
    why: 'Names a person by harm done to them',
    swap: {
      'victim of > (domestic|sexual|abuse|violence|trafficking|torture|assault|a|an|modern|exploitation|his|her)':
        'person who has been through',
      'victims of > (domestic|sexual|abuse|violence|trafficking|torture|assault|modern|exploitation)':
        'people who have been through',
      '(AIDS|stroke|overdose) victim(s)?': null,
    },
    advice: 'Say “person with …” or “person who had …”',
    unless: ['Victim of Crime', 'Victims of Crime', 'Victim Support'],
  },
  {
    id: 'committed suicide',
    why: 'Suicide is not a crime',
    swap: {
      '(committed|commits) suicide': 'died by suicide',
      'commit suicide': 'end their life',
      'committing suicide': 'ending their life',
      '(successful|completed) suicide': 'death by suicide',
      '(failed|unsuccessful) suicide( attempt)?': 'suicide attempt',
      'suicide bid': 'suicide attempt',
      'threatened suicide': 'spoke of suicide',
      parasuicide: 'self-harm',
    },
  },
  {
    id: 'self-harmer',
    why: LABEL,
    swap: {
      'self-harmer': 'person who self-harms',
      'self-harmers': 'people who self-harm',
      '(cutter|serial self-harmer)': 'person who self-harms',
      'deliberate self-harm': 'self-harm',
    },
    unless: ['(wire|bolt|cookie|paper|pill|tablet) cutter'],
  },
  {
    id: 'schizophrenic',
    why: LABEL,
    swap: {
      '(a|the) schizophrenic': 'a person with schizophrenia',
      schizophrenics: 'people with schizophrenia',
      '(is|as) (a )?schizophrenic': null,
      'paranoid schizophrenic': 'person with schizophrenia',
    },
    advice: 'Say “has schizophrenia”',
    unless: ['(a|the) schizophrenic (illness|episode|disorder|relapse)'],
  },
  {
    id: 'bipolar',
    why: LABEL,
    swap: {
      '(is|he is|she is) (a )?(bipolar|manic depressive)': 'has bipolar disorder',
      '(a|the) (bipolar|manic depressive)': 'a person with bipolar disorder',
      'manic depressives': 'people with bipolar disorder',
      'a depressive': 'a person with depression',
      'a psychotic': 'a person with psychosis',
      psychotics: 'people with psychosis',
    },
    unless: [
      '(a|the|is a) (bipolar|depressive|psychotic|manic depressive) (disorder|illness|episode|relapse|affective|spectrum|type|symptom|symptoms|state|reaction|lead|hip|hemiarthroplasty)',
    ],
  },
  {
    id: 'the mentally ill',
    why: LABEL,
    swap: {
      'the mentally ill': 'people with mental health problems',
      'mentally ill (people|patients|clients)': 'people with mental health problems',
      'mentally ill (person|patient|client|man|woman)': 'person with mental health problems',
      'mental patient': 'person with mental health problems',
      'mental patients': 'people with mental health problems',
      '(psycho|nutter|lunatic|loony|crazy person)': 'person in distress',
    },
  },
  {
    id: 'personality disordered',
    why: LABEL,
    swap: {
      'personality disordered': 'with a diagnosis of personality disorder',
      '(a|another) (PD|EUPD|BPD) > (who|and|with|client|patient)': null,
      '(he|she) is (a )?(PD|EUPD|BPD)': null,
    },
    advice: 'Say “has a diagnosis of …”',
  },
  {
    id: 'the disabled',
    why: LABEL,
    swap: {
      'the disabled > (and|are|have|or|need|who)': 'disabled people',
      '(handicapped|crippled|invalid) > (man|woman|person|client|since|by)': 'disabled',
      '(wheel-chair bound|confined to a wheel-chair)': 'uses a wheelchair',
      'the handicapped': 'disabled people',
    },
  },
  {
    id: 'HIV-infected',
    why: 'Makes a person a source of infection',
    swap: {
      'HIV-infected': 'living with HIV',
      'infected with HIV': 'living with HIV',
      'AIDS (patient|victim|sufferer|carrier)': 'person living with HIV',
      'AIDS (patients|victims|sufferers|carriers)': 'people living with HIV',
      'HIV (patient|sufferer|carrier)': 'person living with HIV',
      'HIV (patients|sufferers|carriers)': 'people living with HIV',
      'full-blown AIDS': 'advanced HIV',
      'the AIDS virus': 'HIV',
    },
  },
  {
    id: 'hep C carrier',
    why: 'Makes a person a source of infection',
    swap: {
      '(hep|hepatitis) C (carrier|sufferer|patient)': 'person with hepatitis C',
      '(hep|hepatitis) C (carriers|sufferers|patients)': 'people with hepatitis C',
      '(hep|hepatitis) B (carrier|sufferer)': 'person with hepatitis B',
      '(hep|hepatitis) B (carriers|sufferers)': 'people with hepatitis B',
      '(hep|hepatitis) C infected': 'living with hepatitis C',
    },
  },
  {
    id: 'diabetic',
    why: LABEL,
    swap: {
      '(a|an|the) (insulin dependent )?diabetic': 'a person with diabetes',
      diabetics: 'people with diabetes',
      '(a|an|the) epileptic': 'a person with epilepsy',
      epileptics: 'people with epilepsy',
      '(a|an|the) asthmatic': 'a person with asthma',
      asthmatics: 'people with asthma',
    },
    unless: [
      '(a|an|the) (diabetic|epileptic|asthmatic) (foot|ulcer|ketoacidosis|retinopathy|nurse|clinic|eye|team|fit|seizure|attack|review|episode|diet|medication|specialist|neuropathy)',
    ],
  },
  {
    id: 'vulnerable adult',
    why: 'The Care Act speaks of adults at risk',
    swap: {
      'vulnerable adult': 'adult at risk',
      'vulnerable adults': 'adults at risk',
      'the vulnerable > (and|are|who|in)': 'people at risk',
      'vulnerable (person|client|individual|man|woman)': 'person at risk',
      'vulnerable (clients|individuals)': 'people at risk',
    },
    unless: ['Vulnerable Adults (Team|Board|Policy|Register)', 'protection of vulnerable adults'],
  },
  {
    id: 'overdosed',
    why: 'Say what happened',
    swap: { "OD('|-)(d|ed)": 'had an overdose', "OD'ing": 'having an overdose' },
  },
  {
    id: 'bed blocker',
    why: 'Blames somebody who is waiting',
    swap: { 'bed blocker': 'person waiting to leave hospital', 'bed blockers': 'people waiting to leave hospital' },
  },
  {
    id: 'unfit mother',
    why: 'Judges a family',
    swap: {
      '(un-fit|bad) (mother|father|parent)': null,
      'broken home': 'family that separated',
      'illegitimate (child|son|daughter)': null,
    },
    advice: 'Say what the child or the parent needs',
  },
  {
    id: 'illegal immigrant',
    why: 'People are not illegal',
    swap: {
      'illegal (immigrant|alien|migrant)': 'person with no immigration status',
      'illegal (immigrants|aliens|migrants)': 'people with no immigration status',
      'failed asylum seeker': 'person whose asylum claim was refused',
      'failed asylum seekers': 'people whose asylum claim was refused',
    },
  },
  {
    id: 'scrounger',
    why: 'Judges how somebody lives',
    swap: { '(benefit scrounger|scrounger)': null, '(feckless|work-shy|lazy|un-employable)': null },
    advice: 'Say what is so: “is not working at present”',
    unless: ['lazy eye'],
  },
];
