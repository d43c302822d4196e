/**
 * Keys of `rules` are the rule ids of trip check. `{name}` is the item, `{saidBy}` the clinician's name or "your
 * surgeon"; days are "Thu, Mar 12", or "day 3 after surgery" while the surgery date is unknown.
 */
export const check = {
  levels: { blocked: 'Blocked', warning: 'Warning', tip: 'Tip' },
  surgeon: 'your surgeon',
  items: {
    FLIGHT: 'your flight', TRAIN: 'your train', CAR: 'your drive', TRANSFER: 'your ride', STAY: 'your stay',
    APPOINTMENT: 'your appointment', SURGERY: 'your surgery', QUIET_DAYS: 'your quiet days', VISIT: 'the visit',
    OUTING: 'your outing', NOTE: 'your note',
    ARRIVE: 'your way to New York', GO_HOME: 'your way home', PRE_OP: 'your pre-op visit', FOLLOW_UP: 'your follow-up visit',
    CONSULTATION: 'your consultation', TEST: 'your test',
    LETTER: 'your note', WHEELCHAIR: 'your note', STAND_UP: 'your note', REFILL: 'your note',
  },
  rules: {
    'plan-on-quiet-day': {
      what: '{reason, select, hold {{name} is on a day that is on hold.} other {{daysAfter, plural, =0 {{name} is on surgery day.} =1 {{name} is on the day after surgery.} other {{name} is on a quiet day.}}}}',
      why: '{reason, select, hold {Your gentle days are closed until {surgeon} lifts the hold. They take no outings.} other {{day} is a quiet day. Quiet days take no outings. This plan has {quietDays, plural, =1 {1 quiet day} other {# quiet days}} after surgery; {surgeon} decides.}}',
      fixes: { 'move-to-day': 'Move it to {day}', 'visit-at-stay': 'Make it a visit where you stay' },
    },
    'visit-away-from-stay': {
      what: '{name} is not where you stay.',
      why: '{day} takes no outings. Visitors are welcome if they come to you: where you stay, or at the hospital.',
      fixes: { 'to-stay': 'Have them come to where you stay' },
    },
    connection: {
      what: '{purpose, select, ARRIVE {Your flight to New York} GO_HOME {Your flight home} other {Your flight}} is not non-stop.',
      why: '{landings, select, change {You change planes in {via}. A late plane can cost you the next one, and you walk and lift more.} other {The plane lands on the way. It takes longer, and you sit longer.}} Ask the airline if a non-stop flight exists.',
      fixes: { 'see-non-stops': 'Look for a non-stop flight', keep: 'Keep it, with a reason' },
    },
    'flies-home-too-soon': {
      what: 'Your flight home on {day} is too soon.',
      why: '{reason, select, days {This plan has no flight in the first {avoidUntil, plural, =1 {day} other {# days}} after surgery.} other {Your follow-up visit comes first{followUp, select, none {} other {: {followUp}}}.}} The first day to ask about is {firstDay}; {surgeon} decides.',
      fixes: { 'move-to-first-day': 'Move it to {day}', 'change-flight': 'Change it to {day} or later', 'record-word': 'Write down what your surgeon said' },
    },
    'no-clearance': {
      what: 'Nobody has said yes to your flight home on {day}.',
      why: '{followUp, select, none {The day of your flight is here.} other {Your follow-up visit was {followUp}.}} A visit alone is not a yes. Call {surgeon} and ask. If they say yes, write it down here.',
      fixes: { 'record-word': 'Write down what your surgeon said', 'change-flight': 'Change the flight' },
    },
    'on-hold': {
      what: 'Your flight home on {day} is on hold.',
      why: '{hold, select, yes {A hold is set on this trip. It stays until {surgeon} lifts it.} other {{saidBy} said {word, select, withdrawn {that the yes no longer counts} other {not yet}} on {saidOn}. Ask again before you fly.}}',
      fixes: { 'record-word': 'Write down what your surgeon says now', 'change-flight': 'Change the flight' },
    },
    'ask-before-flying': {
      what: '{reason, select, today {Ask about your flight home today.} other {Ask before your flight home on {day}.}}',
      why: '{reason, select, today {Your follow-up visit is today.} other {No visit comes before this flight.}} In the first {askUntil, plural, =1 {day} other {# days}} after surgery a flight needs a yes from {surgeon}. Ask for a letter too, and about stockings.',
      fixes: { 'ask-at-follow-up': 'Add a follow-up visit before it', 'record-word': 'Write down what your surgeon said' },
    },
    'lands-too-late': {
      what: '{hasTimes, select, yes {{sign, select, before {You arrive after {name} has begun.} other {You arrive only {minutes, plural, =1 {1 minute} other {# minutes}} before {name}.}}} other {You arrive after {name}.}}',
      why: 'You arrive {hasTimes, select, yes {at {landsAt} on {landsOn}. It begins at {visitAt} on {visitOn}.} other {{landsOn}. It is {visitOn}.}} {hasTimes, select, yes {Mendway keeps 90 minutes for bags and the way.} other {}}',
      fixes: {
        'arrive-earlier': 'Arrive {day}', 'earlier-journey': '{kind, select, FLIGHT {Choose an earlier flight} TRAIN {Choose an earlier train} other {Leave earlier}}',
        'move-appointment': 'Move the visit to {day}', 'change-appointment': 'Move the appointment',
      },
    },
    'tight-landing': {
      what: '{reason, select, tight {You arrive {hours, plural, =1 {1 hour} other {# hours}} before {name}.} other {You arrive later than planned.}}',
      why: '{reason, select, tight {You arrive at {landsAt} on {landsOn}. It begins at {visitAt}. If you are late, you miss it.} other {You arrive {landsOn}. This plan asks you to be in New York by {arriveBy}, so that a delay does no harm.}}',
      fixes: {
        'arrive-earlier': 'Arrive {day}', 'earlier-journey': '{kind, select, FLIGHT {Choose an earlier flight} TRAIN {Choose an earlier train} other {Leave earlier}}',
        'move-appointment': 'Move the visit to {day}', 'change-appointment': 'Move the appointment',
      },
    },
    'missing-pre-op': {
      what: '{elsewhere, select, yes {Your pre-op visit is not just before surgery.} other {No pre-op visit is planned.}}',
      why: '{late, select, yes {The last weekday before surgery has passed. Call the centre today and ask what to do.} other {The centre looks at you once more before surgery, best on {day}. Call and ask for it.}}',
      fixes: { 'type-in': 'Type in the visit', 'change-appointment': 'Change the visit' },
    },
    'missing-follow-up': {
      what: '{elsewhere, select, yes {Your follow-up visit is outside its days.} other {No follow-up visit is planned.}}',
      why: 'It belongs between {first} and {last}. {phone, select, yes {A phone call counts.} other {There {surgeon} looks at the wound and says more about your way home.}}',
      fixes: { 'type-in': 'Type in the visit', 'change-appointment': 'Change the visit' },
    },
    'night-without-bed': {
      what: '{nights, plural, =1 {You have no bed for 1 night.} other {You have no bed for # nights.}}',
      why: '{nights, plural, =1 {The night of {from} has neither a place to stay nor the hospital.} other {From {from} to {until} there is neither a place to stay nor the hospital.}}',
      fixes: { 'add-stay': 'Add a place to stay' },
    },
    'no-escort': {
      what: '{sedated, select, ask {Ask if you will be sedated.} other {{state, select, asked {{escort} has not said yes yet.} other {Nobody stays with you the first 24 hours.}}}}',
      why: '{sedated, select, ask {If so, an adult must take you to where you stay and be with you for 24 hours.} other {An adult takes you from the hospital to where you stay, and stays for 24 hours from {day}. Without one, the hospital may not let you leave.}}',
      fixes: { 'ask-person': 'Ask someone', 'centre-arrangement': 'Ask the centre to arrange it' },
    },
    'centre-closed': {
      what: '{centre} {closedOn, select, none {is closed.} other {closed on {closedOn}.}}',
      why: '{successor, select, none {It has no successor. Choose another centre, and ask for your records.} other {Its patients are now seen at {successor}. Call there before you plan. Ask for your records too.}}',
      fixes: { 'choose-successor': 'Change to {centre}', 'choose-another': 'Choose another centre', 'ask-for-records': 'How to ask for your records' },
    },
    'centre-unverified': {
      what: 'Nobody has checked that {centre} is open.',
      why: 'We found no proof that it takes patients. Call before you book anything.',
      fixes: { 'called-centre': 'I called: keep this centre', 'choose-another': 'Choose another centre' },
    },
    'surgery-date-unknown': {
      what: '{booked, plural, =0 {Your surgery day is not known yet.} other {You booked a journey, but your surgery day is not known.}}',
      why: '{booked, plural, =0 {You can already ask your centre, choose who stays with you, and look at places to stay. Book the journey when you have the day.} other {The journey may not fit the surgery. Ask your centre for the day, or ask if the booking can change.}}',
      fixes: { 'set-date': 'Set the surgery day' },
    },
  },
} as const;
