const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that stay in lower case inside a name ("Stockton on Tees", "Chester-le-Street"), never at its beginning. */
export const SMALL_WORDS = words('AND AT BY DE DU FOR FROM IN LA LE OF ON THE TO UPON WITH');

/** More of them, but only inside a hyphenated name ("Wells-next-the-Sea", "Pen-y-Bont"). */
export const SMALL_IN_HYPHENS = words('CUM EN NEXT SUPER SUR UNDER Y YR YN');

/** Abbreviations that are said as letters although they hold a vowel; those without one are told by that. */
export const SAID_AS_LETTERS = words(`
  ADHD APMS AQP BSOL CAMHS CAS CDAS CIC COPD CRI CYP CYPS DHU EAS EBHC ECG EHUB ELFT ENT EOL EPUT ESHT EU GPEA GPSI HIOW HIV
  HUC IAPT ICB ICC ICS ICU IOM IOW IPU IRC ITU IUC LARC MIU MOD MSE NEAS NMC OHP OOH OPD OST PALS PELC QEH QEII RAF RRU SARC
  SAS UCC UCLH UHB UK UPCC UTC UTI VIP WIC YOI`);

/** Words without a vowel that are not letters, and short words that are not initials. */
export const ORDINARY = words(`
  BLD BLDG BLVD BRDG CT CTR CTRS CNTR CNT CTRL CWM DR DRS FLR GRP GT HLTH HSP HTH HWB LN LTD MGMT MR MRS MT NR NRTH NTH PK PL PRCT PTNR
  PTNRS PTSHP RD SCH SQ ST STH STN SVC SVCS TWNS WLK WM
  AL AN AR AS AT BE BY CO DE DO DU EL EN FL GO HE HO IF IN IS IT JO LA LE ME MS MY NG NO OF ON OR OX SO TO TY TŶ UP US WE YI YN YR`);

/** Surnames of two letters, told from initials only straight after a title. */
export const TITLES = words('DR DRS DOCTOR MR MRS MISS PROF');

/** Written in a way no rule gives. */
export const WRITTEN_AS: ReadonlyMap<string, string> = new Map([
  ['GPS', 'GPs'],
  ['PCNS', 'PCNs'],
  ['NMPS', 'NMPs'],
  ['CCGS', 'CCGs'],
  ['PLC', 'plc'],
]);
