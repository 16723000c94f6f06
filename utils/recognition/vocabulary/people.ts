/** What people in a client's life are called, as labels and headings have it; `(|s)` stands for either ending. */
export const RELATIVES =
  'next of kin,nok,emergency contact,carer,mother,father,mum,dad,partner,spouse,wife,husband,parent,guardian,parent guardian,sister,brother,son,daughter,child(|ren),dependant(|s),sibling(|s),relative,relationship,friend,significant other,concerned other,affected other,advocate,landlord,appointee,contact person,nearest relative,household,lives with,baby,infant,newborn,unborn,unborn baby,foetus,foster (carer|parent|child),step(mother|father|child|son|daughter),grand(mother|father|parent|child|son|daughter),aunt,uncle,cousin,ex partner,representative,deputy,attorney,housemate,flatmate,associate,interpreter,witness,informant,sponsor,named person';

/** People and places of work in records, which are never the client. */
export const STAFF =
  'staff,staff (no|id|member|name|code),user details,user (name|id|account|profile),smartcard,welcome,referrer,prescriber,consultant,nurse,social worker,probation officer,offender manager,care team,author,supervisor,team,psychiatrist,solicitor,health visitor,midwife,professional,clinic,agency,organisation,provider,employer,school,hostel';
