/** Words of screens, services and places, besides those of labels; a text that holds one is nobody's name. */
export const SCREEN_WORDS =
  'anonymous unnamed confidential inpatient outpatient cms crm ehr epr suite online cloud web plus pro track connect service portal recovery hub team about access account active add admin administration alert all allergy app area assessment audit avenue back banner board calendar cases caseload cell change charity child chart check clinical closed court create dashboard data demo demographic department desk detail diary directory discharge duplicate edit event female filter find form gp healthcare help history housing hub id identifiers important inbox info information intervention journal lane letter link list loading log login logout male manage management menu merge message my new no not number of open options overview page panel past plan portal prescribing prescription previous print profile progress public reference registration report result road safeguarding save screen search section select session settings show sign suite summary tab table task telephone template test the timeline today tools treatment trust update use view visit wellbeing workflow workspace your';

/** Words of labels that people are called too. */
export const NAMES_TOO = 'christian chi rio day post nurse child friend guardian';

/** Words of screens and addresses that are surnames too, and taken for them beside a label of a person. */
export const SURNAMES = 'street male doctor lane court close page banner road child day post nurse bell';
