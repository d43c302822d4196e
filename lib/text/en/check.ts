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
      why: '{reason, select, hold {Your gentle days are closed until {surgeon} lifts the hold. They take no outings.} other {{day} is a quiet day. Quiet days take no outings. {numberBy, select, none {This plan has {quietDays, plural, =1 {1 quiet day} other {# quiet days}} after surgery; {surgeon} decides.} other {{numberBy} said {quietDays, plural, =1 {1 quiet day} other {# quiet days}} after surgery.}}}}',
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
      why: '{reason, select, days {{numberBy, select, none {This plan has no flight in the first {avoidUntil, plural, =1 {day} other {# days}} after surgery.} other {{numberBy} said no flight in the first {avoidUntil, plural, =1 {day} other {# days}} after surgery.}}} other {Your follow-up visit comes first{followUp, select, none {} other {: {followUp}}}.}} The first day to ask about is {firstDay}; {surgeon} decides.',
      fixes: { 'move-to-first-day': 'Move it to {day}', 'change-flight': 'Change it to {day} or later', 'record-word': 'Write down what your surgeon said' },
    },
    'no-clearance': {
      what: 'Nobody has said yes to your flight home on {day}.',
      why: '{missed, select, none {{followUp, select, none {The day of your flight is here.} other {Your follow-up visit was {followUp}.}}} other {The centre noted that nobody came to your follow-up visit on {missed}.}} A visit alone is not a yes. Call {surgeon} and ask. If they say yes, write it down here.',
      fixes: { 'another-visit': 'Plan another follow-up visit', 'record-word': 'Write down what your surgeon said', 'change-flight': 'Change the flight' },
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
      what: '{elsewhere, select, yes {Your pre-op visit is not just before surgery.} other {{missed, select, none {No pre-op visit is planned.} other {The centre noted that nobody came to the pre-op visit on {missed}.}}}}',
      why: '{late, select, yes {The last weekday before surgery has passed. Call the centre today and ask what to do.} other {{missed, select, none {The centre looks at you once more before surgery, best on {day}. Call and ask for it.} other {The centre still has to look at you before surgery. Call today and ask for another time. If you were there, tell them.}}}}',
      fixes: { 'pick-time': 'Pick a time that fits', 'type-in': 'Type in the visit', 'change-appointment': 'Change the visit' },
    },
    'missing-follow-up': {
      what: '{elsewhere, select, yes {Your follow-up visit is outside its days.} other {{missed, select, none {No follow-up visit is planned.} other {The centre noted that nobody came to the follow-up visit on {missed}.}}}}',
      why: '{missed, select, none {} other {Call and ask for another one. If you were there, tell them.}} It belongs between {first} and {last}. {phone, select, yes {A phone call counts.} other {There {surgeon} looks at the wound and says more about your way home.}}',
      fixes: { 'pick-time': 'Pick a time that fits', 'type-in': 'Type in the visit', 'change-appointment': 'Change the visit' },
    },
    'night-without-bed': {
      what: '{nights, plural, =1 {You have no bed for 1 night.} other {You have no bed for # nights.}}',
      why: '{nights, plural, =1 {The night of {from} has neither a place to stay nor the hospital.} other {From {from} to {until} there is neither a place to stay nor the hospital.}}',
      fixes: { 'add-stay': 'Add a place to stay' },
    },
    'no-escort': {
      what: '{sedated, select, ask {Ask if you will be sedated.} other {{state, select, asked {{escort, select, none {The person you asked} other {{escort}}} has not said yes yet.} other {Nobody stays with you the first 24 hours.}}}}',
      why: '{sedated, select, ask {If so, an adult must take you to where you stay and be with you for 24 hours.} other {An adult takes you from the hospital to where you stay, and stays for 24 hours from {day}. Without one, the hospital may not let you leave.}}',
      fixes: { 'ask-person': 'Ask someone', 'centre-arrangement': 'Ask the centre to arrange it' },
    },
    'centre-closed': {
      what: '{centre} {closedOn, select, none {is closed.} other {{standing, select, closing {closes on {closedOn}.} other {closed on {closedOn}.}}}}',
      why: '{successor, select, none {It has no successor. Choose another centre, and ask for your records.} other {{standing, select, closing {Its patients will then be} other {Its patients are now}} seen at {successor}. Call there before you plan. Ask for your records too.}}',
      fixes: { 'choose-successor': 'Change to {centre}', 'choose-another': 'Choose another centre', 'ask-for-records': 'How to ask for your records' },
    },
    'centre-unverified': {
      what: 'Nobody has checked that {centre} is open.',
      why: 'We found no proof that it takes patients. Call before you book anything.',
      fixes: { 'called-centre': 'I called: keep this centre', 'choose-another': 'Choose another centre' },
    },
    'strenuous-activity': {
      what: '{name}: {activity, select, RUNNING {a run} GYMNASTICS {a gymnastics class} WRESTLING {a wrestling match} other {heavy sport}} needs a yes to exercise.',
      why: '{hold, select, yes {A hold is set on this trip. It takes back every yes to exercise until {surgeon} lifts it.} other {After surgery {surgeon} says when this is right, and nobody has said yes yet. A visit alone is not a yes.}}',
      fixes: { 'make-gentle': 'Make it a walk of {minutes, plural, =1 {1 minute} other {# minutes}}', remove: 'Remove it', 'record-word': 'Write down what your surgeon said' },
    },
    'full-day': {
      what: '{reason, select, outings {{day} has {outings, plural, =1 {1 outing} other {# outings}}.} other {{day} has {walk, plural, =1 {1 minute} other {# minutes}} on foot.}}',
      why: '{reason, select, outings {Mendway plans one light outing on a gentle day, so that you can rest.} other {{whose, select, trip {Your plan has {budget, plural, =1 {1 minute} other {# minutes}} on foot for this day, as you set it.} other {Mendway starts with {budget, plural, =1 {1 minute} other {# minutes}} on foot for this day; your care team decides.}}}}',
      fixes: { 'move-one': 'Move {name} to {day}', 'change-one': 'Change {name}', 'set-walking': 'Change the minutes of the day' },
    },
    clash: {
      what: '{reason, select, overlap {{name} and {other} are at the same time.} other {{name} leaves no time for the way from {other}.}}',
      why: '{name} begins at {beginsAt}, and {other} ends at {endsAt}, both in New York time. {reason, select, travel {Mendway keeps {travel} minutes for the way between two places.} other {You can only be at one of them.}}',
      fixes: { 'move-to-day': 'Move {name} to {day}', 'change-later': 'Change {name}', 'change-earlier': 'Change {name}' },
    },
    'outside-trip': {
      what: '{side, select, before {{name} is before you get to New York.} other {{name} is after you leave New York.}}',
      why: 'It is on {day}. {side, select, before {You arrive on {journeyOn}.} other {You travel home on {journeyOn}.}}',
      fixes: {
        'move-to-day': 'Move it to {day}', 'change-item': 'Change it', 'set-date': 'Change the surgery day',
        'change-journey': '{journey, select, FLIGHT {Change the flight} TRAIN {Change the train} other {Change the drive}}',
      },
    },
    'stay-stairs': {
      what: '{lift, select, no {{name} has stairs and no lift.} other {{name} has stairs.}}',
      why: 'Stairs can be hard in the first days. {lift, select, no {Ask for a room without stairs, or look at another place.} other {Ask if there is a lift, or a room without stairs.}}',
      fixes: { 'ask-lift': 'Write down if it has a lift', 'change-stay': 'Change the stay' },
    },
    'travel-papers': {
      what: 'Nobody has checked your travel papers.',
      why: 'You come from abroad. You may need a passport, and a visa or an ESTA. Ask the US embassy, and ask early.',
      fixes: { 'mark-papers': 'My papers are ready' },
    },
    'checked-bag': {
      what: '{bags, plural, =1 {You check a bag on the way to New York.} other {You check # bags on the way to New York.}}',
      why: 'A checked bag can come late, and you lift it more often. Mendway plans one carry-on, with your medicines in it.',
      fixes: { 'carry-on-only': 'I take only a carry-on', 'change-flight': 'Change the flight' },
    },
    'bag-over-limit': {
      what: 'Your carry-on is {over, select, size {larger} other {heavier}} than the limit that we have for {airline}.',
      why: 'The packing list says where that limit is from. Ask the airline: it can make you check the bag. Leave something at home, or take a smaller bag.',
      fixes: { 'leave-something': 'See what to leave at home' },
    },
    'too-heavy-to-lift': {
      what: '{trouble, select, lost {Nobody is there to lift your bag on the way home.} impossible {Your plan for the heavy bag does not fit how you travel.} small {Your small bag for under the seat is too heavy for you to lift.} other {Your bag for the way home is too heavy for you to lift.}}',
      why: '{trouble, select, lost {Somebody with you was to lift it, and nobody has said yes to that now. } other {}}It weighs {pounds, plural, =1 {1 pound} other {# pounds}}. {numberBy, select, none {This plan has a limit of {limit, plural, =1 {1 pound} other {# pounds}} for {weeks, plural, =1 {1 week} other {# weeks}} after surgery; {surgeon} decides.} other {{numberBy} said no more than {limit, plural, =1 {1 pound} other {# pounds}}.}}{trouble, select, small { Take something out and weigh it again, or choose another way.} other {}}',
      fixes: {
        'take-out': 'See what to take out',
        'escort-lifts': '{escort, select, none {Somebody with me} other {{escort}}} lifts it', porter: 'A porter lifts it', 'under-seat': 'I take only a small bag for under the seat',
        'check-it': 'I check it, and my medicines stay with me', ship: 'I have it sent home',
      },
    },
    'medicine-not-in-cabin': {
      what: 'A checked bag holds {count, plural, =1 {a medicine} other {# medicines}}.',
      why: '{sent, select, checked {You check your bag on the way home, and your medicines were to stay with you. } shipped {You have your bag sent home, and your medicines were to stay with you. } other {}}A checked bag can come late or get lost. Medicines stay with you in the cabin.',
      fixes: { 'travel-bag': 'Put all medicines in the travel bag' },
    },
    'medicine-runs-out': {
      what: 'A medicine runs out on {day}.',
      why: 'It should last until {spare} days after you are home, in case you are late. Ask for a refill before you leave, or ask your doctor what to do.',
      fixes: { 'add-refill': 'Remind me of a refill on {day}' },
    },
    'not-packed': {
      what: '{way, select, home {Still to pack for the way home: {count, plural, =1 {1 thing} other {# things}} that you must have.} other {Still to pack: {count, plural, =1 {1 thing} other {# things}} that you must have.}}',
      why: '{way, select, home {You plan to go home on {day}. Some of it comes from the hospital: ask for it there.} hospital {You go to the centre on {day}.} other {You travel on {day}.}}',
      fixes: { 'open-list': 'Open the packing list' },
    },
    'no-emergency-contact': {
      what: 'Your emergency card names nobody to call.',
      why: 'If something happens, helpers need to know whom to call.',
      fixes: { 'add-contact': 'Add somebody to call' },
    },
    'fare-cannot-change': {
      what: '{journey, select, FLIGHT {Your flight home cannot be changed.} TRAIN {Your train home cannot be changed.} other {Your way home cannot be changed.}}',
      why: 'The day you travel home can still move: {surgeon} decides. Ask if you can pay a little more for a ticket that can change.',
      fixes: { 'change-fare': 'Change the booking', 'note-fare': 'Keep it, with a reason' },
    },
    'long-flight': {
      what: '{purpose, select, ARRIVE {Your flight to New York} GO_HOME {Your flight home} other {Your flight}} takes more than 4 hours.',
      why: 'Sitting for long makes blood clots more likely, says the CDC. Ask for an aisle seat, stand up often, and ask {surgeon} about stockings.',
      fixes: { 'add-note': 'Remind me to stand up' },
    },
    'wheelchair-help': {
      what: 'Ask for wheelchair help for your flight home.',
      why: '{porter, select, yes {A porter is to lift your bag: ask for both at once. } other {}}This plan has a lifting limit, and airports mean long walks. Best tell the airline 48 hours ahead. You can also ask on the day.',
      fixes: { 'add-note': 'Remind me on {day}' },
    },
    'fly-letter': {
      what: 'Ask for a letter for your flight home on {day}.',
      why: '{ask, select, visit {Your follow-up visit is a good time to ask {surgeon}.} other {Ask {surgeon} in the days before.}} An airline that asks for one may want it dated within {daysBefore, plural, =1 {1 day} other {# days}} of the flight (14 CFR 382.23).',
      fixes: { 'add-note': 'Remind me on {day}' },
    },
    'nonstop-not-booked': {
      what: 'No flight to New York is booked.',
      why: 'There are non-stop flights from {city}. With one you walk and lift less, and have no second plane to miss.',
      fixes: { 'booked-one': 'I booked one: write it down', snooze: 'Ask me again on {day}' },
    },
    'nonstop-unknown': {
      what: 'We know of no non-stop flight from {home}.',
      why: '{airport, select, none {Ask an airline if there is one.} other {The nearest airport with one that we know of is {city} ({airport}). Ask an airline too.}}',
      fixes: { 'nearest-airport': 'Fly from {city} ({airport})', 'ask-airline': 'I asked: keep it' },
    },
    'surgery-date-unknown': {
      what: '{booked, plural, =0 {Your surgery day is not known yet.} other {You booked a journey, but your surgery day is not known.}}',
      why: '{booked, plural, =0 {You can already ask your centre, choose who stays with you, and look at places to stay. Book the journey when you have the day.} other {The journey may not fit the surgery. Ask your centre for the day, or ask if the booking can change.}}',
      fixes: { 'set-date': 'Set the surgery day' },
    },
  },
} as const;
