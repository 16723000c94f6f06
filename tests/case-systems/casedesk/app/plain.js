import { daysAgo, grid, h, panel } from './dom.js';

/** Screens that show no client. They hold names, dates and phones all the same. */
export function reports() {
  return h('div', {}, [
    panel(
      'NDTMS submissions',
      grid(
        ['Period', 'Sent', 'By', 'Records', 'Errors'],
        [
          ['October', daysAgo(14), 'Jo Hargreaves', '412', '3'],
          ['September', daysAgo(45), 'Lena Thorne', '409', '11'],
          ['August', daysAgo(76), 'Lena Thorne', '405', '0'],
        ],
      ),
    ),
    panel(
      'Activity this month',
      grid(
        ['Team', 'Seen', 'Did not attend', 'Cancelled'],
        [
          ['Prescribing', '188', '41', '12'],
          ['Psychosocial', '96', '22', '9'],
          ['Outreach', '57', '8', '1'],
        ],
      ),
    ),
  ]);
}

export function admin() {
  return h('div', {}, [
    panel(
      'Users',
      grid(
        ['User name', 'Name', 'Role', 'Tel', 'Start date'],
        [
          ['J.HARGREAVES', 'Jo Hargreaves', 'Recovery worker', '01632 960031', '03/04/2019'],
          ['A.PEREIRA', 'Dr A Pereira', 'Prescriber', '01632 960023', '11/01/2021'],
          ['R.MENON', 'Ravi Menon', 'Recovery worker', '01632 960032', '16/08/2022'],
          ['R.MBEKI', 'Ruth Mbeki', 'Nurse', '01632 960033', '02/09/2024'],
          ['L.THORNE', 'Lena Thorne', 'Administrator', '01632 960030', '27/05/2014'],
        ],
      ),
    ),
    panel(
      'Data quality',
      h('p.pad', {}, h('a', { href: '/admin/merge?keep=T-18802&merge=T-20127' }, 'Possible duplicates (1)')),
    ),
  ]);
}

export function loggedOff() {
  return panel('Logged off', h('p.pad', {}, 'You have logged off. ', h('a', { href: '/caseload' }, 'Log on')));
}

export function notFound() {
  return panel(
    'Not found',
    h('p.pad', {}, 'There is no such screen or service user. ', h('a', { href: '/caseload' }, 'Back to caseload')),
  );
}
