/** Pages that need no account. */
export const PUBLIC_PAGES = [
  '/', '/trips/new', '/sign-in', '/sign-up', '/forgotten-password', '/sign-in/link', '/sign-up/confirm', '/new-password',
  '/account/email/confirm', '/account/keep', '/account/leaving', '/sign-in/keep', '/sign-in/lost/confirm', '/sign-in/lost?begun=yes',
  '/display',
  '/emergency',
  '/guide',
  '/guide/moves',
  '/guide/avoid',
  '/guide/conditions',
  '/guide/questions',
  '/guide/running',
  '/guide/second-opinion',
  '/guide/words',
  '/guide/walking',
  '/guide/there-is-no-such-page',
  '/help',
  '/privacy',
  '/sources',
  '/centres',
  '/centres/suggest', '/offline',
  '/centres/compare',
  '/centres/compare?with=hospital-for-special-surgery&with=beth-israel-spine-institute',
  '/guide/near-home',
  '/guide/tips',
  '/guide/tips/new',
  '/guide/ways',
  '/there-is-no-such-page',
  '/join/declined',
  '/join/no-such-invitation',
] as const;

/** Pages about the person who is signed in. */
export const OWN_PAGES = [
  '/account/data',
  '/trips?all=yes', '/inbox', '/more', '/account', '/account/name', '/account/email', '/account/password', '/account/devices', '/account/delete', '/account/delete/confirm', '/account/prove', '/account/prove?done=yes', '/account/second-factor',
  '/account/reminders', '/account/reminders/way', '/account/reminders/kinds', '/account/reminders/quiet',
] as const;

/** Screens of a trip, below its own address. */
export const TRIP_SCREENS = [
  '', '/history', '/people/looks', '/date', '/escort', '/word', '/numbers', '/walking', '/numbers?number=quietDays', '/hold', '/centre',
  '/items/new?kind=OUTING', '/items/new?kind=VISIT', '/items/new?kind=APPOINTMENT',
  '/items/new?kind=TRANSFER', '/items/new?kind=NOTE', '/items/new?kind=STAY', '/items/new?kind=FLIGHT', '/flights/import', '/items/new?kind=TRAIN',
  '/items/new?kind=CAR', '/calendar', '/calendar?view=month', '/calendar?view=list', '/calendar/add', '/ideas', '/flights', '/reminders', '/reminders/change?key=day-3', '/packing',
  '/packing/add', '/packing/arrange', '/packing/bag', '/people/links/new', '/people/feed', '/people/tasks/new', '/updates', '/updates/post', '/updates/readers', '/needs', '/questions',
  '/people', '/people/hand-over', '/delete', '/delete/confirm', '/people/paper', '/people/person/centre', '/phone',
] as const;
