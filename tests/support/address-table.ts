import type { Deed } from '@/lib/domain/access/deeds';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import type { TokenPurpose } from '@/lib/crypto/tokens';

/** What opens an address: a deed on the trip, or at the desk, that it names; what somebody is; the token in it. */
export type Opener =
  | { readonly deed: Deed }
  | { readonly desk: DeskDeed }
  | { readonly who: 'anybody' | 'person' | 'administrator' }
  | { readonly token: TokenPurpose };

export interface Address {
  readonly opener: Opener;
  /** For those whom it opens to it shows something only in a state that its own tests make: here it is only tried by the others. */
  readonly onlyRefused?: true;
  /** The page itself asks for one of these too, before it shows anything: who lacks them all comes as far as the trip, and gets 404. */
  readonly behind?: readonly Deed[];
  /** Behind the path: `?who=[userId]`. */
  readonly query?: string;
}

const at = (opener: Opener, more: Omit<Address, 'opener'> = {}): Address => ({ opener, ...more });
const deed = (name: Deed, more?: Omit<Address, 'opener'>) => at({ deed: name }, more);
const desk = (name: DeskDeed, more?: Omit<Address, 'opener'>) => at({ desk: name }, { query: '?centre=[centreId]', ...more });
const anybody = at({ who: 'anybody' });
const person = at({ who: 'person' });
const administrator = at({ who: 'administrator' });
const onlyRefused = { onlyRefused: true } as const;

/** Every page, by its folder in `app`. A new one is written here on purpose: `tests/data/access.test.ts` fails until it is. */
export const PAGES: Readonly<Record<string, Address>> = {
  '(public)': anybody,
  '(public)/centres': anybody,
  '(public)/centres/compare': anybody,
  '(public)/centres/suggest': anybody,
  '(public)/guide/near-home': anybody,
  '(public)/guide/tips': anybody,
  '(public)/guide/tips/new': anybody,
  '(public)/guide/ways': anybody,
  '(public)/display': anybody,
  '(public)/emergency': anybody,
  '(public)/forgotten-password': anybody,
  '(public)/guide': anybody,
  '(public)/guide/moves/(all)': anybody,
  '(public)/guide/moves/[move]': anybody,
  '(public)/guide/avoid': anybody,
  '(public)/guide/conditions': anybody,
  '(public)/guide/questions': anybody,
  '(public)/guide/running': anybody,
  '(public)/guide/second-opinion': anybody,
  '(public)/guide/words': anybody,
  '(public)/guide/walking': anybody,
  '(public)/help': anybody,
  '(public)/join/[token]': at({ token: 'invitation' }), '(public)/join/declined': anybody, '(public)/join/staff/[token]': at({ token: 'staff-invitation' }), '(public)/new-password': anybody,
  '(public)/offline': anybody, '(public)/plan/[sealed]': anybody, '(public)/privacy': anybody, '(public)/sign-in': anybody, '(public)/sign-in/link': anybody,
  '(public)/sign-in/code': at({ who: 'anybody' }, onlyRefused), '(public)/sign-in/keep': anybody, '(public)/sign-in/lost': at({ who: 'anybody' }, onlyRefused), '(public)/sign-in/lost/confirm': anybody,
  '(public)/sign-in/sent': anybody, '(public)/sign-up': anybody, '(public)/sign-up/confirm': anybody, '(public)/sources': anybody, '(public)/trips/new': anybody,
  'account/centre-asks': at({ who: 'person' }, onlyRefused), 'account/prove': person, 'account/prove/link': person,
  'account/delete': person, 'account/delete/confirm': person, 'account/keep': anybody, 'account/leaving': anybody,
  'account/second-factor': person, 'account/second-factor/app': at({ who: 'person' }, onlyRefused), 'account/second-factor/codes': at({ who: 'person' }, onlyRefused),
  account: person, 'account/devices': person, 'account/email': person, 'account/email/confirm': anybody, 'account/name': person, 'account/data': person, 'account/password': person,
  'account/reminders': person, 'account/reminders/kinds': person, 'account/reminders/quiet': person, 'account/reminders/way': person,
  arrivals: desk('see-arrivals'), 'arrivals/filters': desk('see-arrivals'), 'arrivals/notes': desk('see-arrivals'),
  'arrivals/calendar': desk('see-arrivals'), 'arrivals/day': desk('see-arrivals'), 'arrivals/feed': desk('see-arrivals'),
  admin: administrator, 'admin/airlines': administrator, 'admin/centres': administrator, 'admin/centres/(one)/[centreId]': administrator,
  'admin/centres/(one)/[centreId]/rules': administrator, 'admin/centres/(one)/[centreId]/staff': administrator, 'admin/centres/(one)/new': administrator, 'admin/lost-devices': administrator, 'admin/procedures': administrator, 'admin/retention': administrator, 'admin/routes': administrator, 'admin/suggestions': administrator, 'admin/tips': administrator,
  'card/[token]': at({ token: 'responder' }),
  'demo/outbox': anybody, 'demo/outbox/[name]': at({ who: 'anybody' }, onlyRefused),
  'desk/(settings)/closures': desk('change-desk'), 'desk/(settings)/hours': desk('change-desk'), 'desk/(settings)/resources': desk('change-desk'), 'desk/(settings)/services': desk('change-desk'),
  'desk/appointments/[appointmentId]': desk('see-desk'), 'desk/appointments/[appointmentId]/move': desk('work-at-desk'),
  'desk/book': desk('work-at-desk'), 'desk/patients/[tripId]': desk('see-desk'), 'desk/schedule': desk('see-desk'), 'desk/staff': desk('manage-staff'),
  inbox: person, more: person,
  's/[token]': at({ token: 'share-link' }),
  trips: person,
  'trips/[tripId]': deed('see-itinerary'),
  'trips/[tripId]/appointments': deed('see-itinerary'),
  'trips/[tripId]/appointments/[appointmentId]': deed('book-appointment'),
  'trips/[tripId]/appointments/call/back': deed('change-itinerary', onlyRefused),
  'trips/[tripId]/appointments/call/booked': deed('change-itinerary'),
  'trips/[tripId]/appointments/held/[appointmentId]': deed('book-appointment', onlyRefused),
  'trips/[tripId]/appointments/import': deed('change-itinerary'),
  'trips/[tripId]/appointments/import/found': deed('change-itinerary', onlyRefused),
  'trips/[tripId]/appointments/times': deed('book-appointment', onlyRefused),
  'trips/[tripId]/awaits': deed('settle-word'),
  'trips/[tripId]/calendar': deed('see-itinerary'),
  'trips/[tripId]/calendar/add': deed('change-itinerary'),
  'trips/[tripId]/card': deed('see-medical'),
  'trips/[tripId]/card/change': deed('change-card'),
  'trips/[tripId]/card/code': deed('manage-people'),
  'trips/[tripId]/card/wallet': deed('see-medical'),
  'trips/[tripId]/centre': deed('change-itinerary'),
  'trips/[tripId]/date': deed('set-surgery'),
  'trips/[tripId]/escort': deed('see-itinerary', { behind: ['change-itinerary', 'set-centre-escort'] }),
  'trips/[tripId]/flights': deed('see-itinerary'),
  'trips/[tripId]/flights/import': deed('change-itinerary'),
  'trips/[tripId]/flights/import/[importId]': deed('change-itinerary', onlyRefused),
  'trips/[tripId]/history': deed('see-itinerary'),
  'trips/[tripId]/hold': deed('see-itinerary', { behind: ['record-word'] }),
  'trips/[tripId]/ideas': deed('change-itinerary'),
  'trips/[tripId]/items/[itemId]': deed('change-itinerary'),
  'trips/[tripId]/items/[itemId]/move': deed('change-itinerary'),
  'trips/[tripId]/items/new': deed('change-itinerary', { query: '?kind=OUTING' }),
  'trips/[tripId]/keep': deed('change-itinerary', onlyRefused),
  'trips/[tripId]/needs': deed('answer-centre'),
  'trips/[tripId]/numbers': deed('see-itinerary', { behind: ['record-word', 'see-medical'] }),
  'trips/[tripId]/packing': deed('see-itinerary'),
  'trips/[tripId]/packing/add': deed('change-packing'),
  'trips/[tripId]/packing/arrange': deed('change-packing'),
  'trips/[tripId]/packing/bag': deed('change-packing'),
  'trips/[tripId]/packing/line': deed('change-packing', onlyRefused),
  'trips/[tripId]/people': deed('see-itinerary'),
  'trips/[tripId]/people/feed': deed('add-to-calendar'),
  'trips/[tripId]/delete': deed('delete-trip'), 'trips/[tripId]/delete/confirm': deed('delete-trip'),
  'trips/[tripId]/people/hand-over': deed('manage-people'),
  'trips/[tripId]/people/invite/[invitationId]': deed('manage-people'),
  'trips/[tripId]/people/links/[linkId]': deed('manage-people'),
  'trips/[tripId]/people/links/[linkId]/off': deed('manage-people'),
  'trips/[tripId]/people/links/new': deed('manage-people'),
  'trips/[tripId]/people/looks': deed('see-looks'),
  'trips/[tripId]/people/paper': deed('manage-people', onlyRefused),
  'trips/[tripId]/people/person': deed('manage-people', { query: '?who=[userId]' }),
  'trips/[tripId]/people/person/centre': deed('share-with-centre'),
  'trips/[tripId]/people/person/leave': deed('leave-trip'),
  'trips/[tripId]/people/person/remove': deed('manage-people', { query: '?who=[userId]' }),
  'trips/[tripId]/people/tasks/[taskId]': deed('accept-task'),
  'trips/[tripId]/people/tasks/new': deed('change-itinerary'),
  'trips/[tripId]/phone': deed('add-to-calendar'),
  'trips/[tripId]/procedure': deed('change-itinerary', { behind: ['see-medical'] }),
  'trips/[tripId]/questions': deed('see-medical'),
  'trips/[tripId]/rebooking': deed('change-itinerary'),
  'trips/[tripId]/reminders': deed('set-reminders'),
  'trips/[tripId]/reminders/change': deed('set-reminders'),
  'trips/[tripId]/replan': deed('change-itinerary'),
  'trips/[tripId]/updates': deed('see-updates'),
  'trips/[tripId]/updates/[updateId]': deed('post-update', onlyRefused),
  'trips/[tripId]/updates/post': deed('post-update'),
  'trips/[tripId]/updates/readers': deed('manage-people'),
  'trips/[tripId]/walking': deed('see-itinerary'),
  'trips/[tripId]/word': deed('record-word'),
  'unsubscribe/[token]/choose': at({ who: 'anybody' }, onlyRefused),
};

/** Every handler, by its method and folder in `app`; those of next-auth answer for themselves. */
export const HANDLERS: Readonly<Record<string, Address>> = {
  'GET .well-known/security.txt': anybody, 'GET api/airports': at({ who: 'anybody' }, { query: '?q=den' }), 'GET api/health': anybody, 'GET api/live': anybody, 'GET api/ready': at({ who: 'anybody' }, onlyRefused), 'GET api/metrics': at({ who: 'anybody' }, onlyRefused),
  'GET api/auth/[...nextauth]': at({ who: 'anybody' }, onlyRefused), 'POST api/auth/[...nextauth]': at({ who: 'anybody' }, onlyRefused),
  'POST api/display': at({ who: 'anybody' }, onlyRefused),
  'POST api/language': at({ who: 'anybody' }, onlyRefused),
  'POST api/passkeys': at({ who: 'anybody' }, onlyRefused),
  'POST api/push': at({ who: 'person' }, onlyRefused),
  'GET api/offline': person,
  'POST api/offline': at({ who: 'person' }, onlyRefused),
  'POST admin/routes/import': at({ who: 'administrator' }, onlyRefused),
  'GET account/data/[exportId]/[name]': at({ who: 'person' }, onlyRefused),
  'GET arrivals/export.csv': desk('see-arrivals'),
  'GET arrivals/live': desk('see-arrivals'),
  'GET calendar/arrivals/[token]': at({ token: 'desk-feed' }, { query: '.ics' }),
  'GET calendar/[token]': at({ token: 'feed' }, { query: '.ics' }),
  'GET sw.js': anybody,
  'GET s/[token]/live': at({ token: 'share-link' }), 'POST s/[token]/passcode': at({ token: 'share-link' }, onlyRefused),
  'GET trips/[tripId]/appointments/[appointmentId]/calendar.ics': deed('see-itinerary'),
  'POST trips/[tripId]/appointments/import/file': deed('change-itinerary'),
  'POST trips/[tripId]/flights/import/file': deed('change-itinerary'),
  'GET trips/[tripId]/items/[itemId]/calendar.ics': deed('see-itinerary'),
  'GET trips/[tripId]/live': deed('see-itinerary'),
  'GET unsubscribe/[token]': at({ who: 'anybody' }, onlyRefused), 'POST unsubscribe/[token]': at({ who: 'anybody' }, onlyRefused),
  'GET demo/outbox/[name]/html': at({ who: 'anybody' }, onlyRefused),
};
