/** What people in a client's life are called, as labels and headings have it; `(|s)` stands for either ending. */
export const RELATIVES =
  'next of kin,nok,emergency contact,carer,mother,father,mum,dad,partner,spouse,wife,husband,parent,guardian,parent guardian,sister,brother,son,daughter,child(|ren),dependant(|s),sibling(|s),relative,relationship,friend,significant other,concerned other,affected other,advocate,landlord,appointee,contact person,nearest relative,household,lives with';
