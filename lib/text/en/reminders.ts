/**
 * Reminders, by `REMINDER_WORDS` of `lib/domain/reminders/types`. `inbox` is read by who signed in and says it all; `outside`
 * is what mails and pushes say, and names neither health nor a centre; `line` stands in lists of what will come.
 */
export const reminders = {
  newDate: 'New date. {text}',
  'book-nonstop': {
    inbox: '{way, select, out {Book the flight to New York for {day}.} other {Book the flight home for {day}.}} {nonstop, select, known {A non-stop is known: less sitting, less lifting.} other {Ask the airline for a non-stop.}}',
    outside: '{way, select, out {Book the flight to New York.} other {Book the flight home.}}',
    line: '{way, select, out {Book a flight to New York} other {Book a flight home}}',
  },
  'book-soon': {
    inbox: '{way, select, out {The flight to New York is still not booked. You need it on {day}.} other {The flight home is still not booked. You need it on {day}.}} {nonstop, select, known {Book the non-stop while there are seats.} other {Book now, with as few stops as you can.}}',
    outside: '{way, select, out {The flight to New York is still not booked.} other {The flight home is still not booked.}}',
    line: '{way, select, out {Book soon: flight to New York} other {Book soon: flight home}}',
  },
  'look-again': {
    inbox: '{why, select, snooze {You asked us to remind you. } other {}}{way, select, out {Look again for a non-stop flight to New York.} other {Look again for a non-stop flight home.}}',
    outside: '{way, select, out {Look again for a non-stop flight to New York.} other {Look again for a non-stop flight home.}}',
    line: '{way, select, out {Look again for a non-stop to New York} other {Look again for a non-stop home}}',
  },
  letter: {
    inbox: 'Ask your surgeon for a letter for the flight home on {day}. {ask, select, visit {Your follow-up visit is a good time. } other {}}An airline may ask for one dated within {days, number} days of the flight.',
    outside: 'There is something to ask for before the flight home.',
    line: 'Ask for a letter for the airline',
  },
  'airline-forms': {
    inbox: 'The flight home is on {day}. Call the airline and ask if it wants a form from your surgeon. It takes some days.',
    outside: 'Call your airline before the flight home.',
    line: 'Ask the airline about forms',
  },
  wheelchair: {
    inbox: '{way, select, out {The flight to New York is on {day}.} other {The flight home is on {day}.}} Ask the airline for wheelchair help. Asking 48 hours before is recommended.',
    outside: 'There is something to ask your airline for before the flight.',
    line: '{way, select, out {Ask for a wheelchair, flight out} other {Ask for a wheelchair, flight home}}',
  },
  'check-in': {
    inbox: '{way, select, out {Check in for the flight to New York.} other {Check in for the flight home.}} It leaves on {day}, {startsAt}.',
    outside: '{way, select, out {Check in for the flight to New York.} other {Check in for the flight home.}}',
    line: '{way, select, out {Check in, flight out} other {Check in, flight home}}',
  },
  'appointment-in-days': {
    inbox: 'There is an appointment on {day}{hasTime, select, yes {, {startsAt}} other {}}. Can you keep it? If not, call soon.',
    outside: 'Something is booked on {day}{hasTime, select, yes {, {startsAt}} other {}}.',
    line: 'Days before: is it still right?',
  },
  'appointment-tomorrow': {
    inbox: 'The appointment is on {day}{hasTime, select, yes {, {startsAt}} other {}}. Look at what to bring and how to get there.',
    outside: 'Get ready for {day}{hasTime, select, yes {, {startsAt}} other {}}: something is booked.',
    line: 'The day before: what to bring',
  },
  'follow-up-unbooked': {
    inbox: 'Your follow-up visit is not booked yet. Call your surgeon’s team and ask for a time.',
    outside: 'There is still something to book for your trip.',
    line: 'Book the follow-up visit',
  },
  'surgery-month': {
    inbox: 'Surgery is on {day}. Look at what is still to do before the trip.',
    outside: 'Look at what is still to do before your trip.',
    line: 'A month before: what is still to do',
  },
  medicines: {
    inbox: 'Surgery is on {day}. Ask your surgeon about each medicine you take: which to stop, and on what day. Do not stop any on your own.',
    outside: 'There is something to ask before your trip.',
    line: 'Ask about your medicines',
  },
  'surgery-weeks': {
    inbox: 'Surgery is on {day}. Ask the centre which tests and papers it wants before, and by when.',
    outside: 'There is something to do two weeks before your trip.',
    line: 'Two weeks before: tests and papers',
  },
  'surgery-days': {
    inbox: 'Surgery is on {day}. Look over your plan: the way there, your escort and your bag. Call the centre if you feel ill.',
    outside: 'It is a few days now. Please look over your plan.',
    line: 'Three days before: look over the plan',
  },
  'centre-calls': {
    inbox: 'Today the centre calls with the time for {day}. Keep your phone near. If nobody has called by the afternoon, call them.',
    outside: 'Please keep your phone near today, and look at your plan.',
    line: 'The centre calls with the time',
  },
  'surgery-eve': {
    inbox: 'Surgery is on {day}. Read your centre’s rule on when to stop eating and drinking. If there is none, do what they told you on the phone, or call and ask.',
    outside: 'Please read your plan for {day} this evening.',
    line: 'The evening before: eating and drinking',
  },
  'pack-week': {
    inbox: '{way, select, local {Your hospital bag is not packed yet. You need it on {day}.} other {You leave on {day}. Some must-haves are not packed yet.}}',
    outside: 'Your list for the trip is not done yet.',
    line: 'A week before: look at your list',
  },
  'pack-last': {
    inbox: '{way, select, local {Two days to go. Some must-haves for the hospital bag are not packed yet.} home {You travel home on {day}. Some must-haves are not packed yet.} other {You leave on {day}. Some must-haves are still not packed.}}',
    outside: 'Some must-haves on your list for the trip are not packed yet.',
    line: '{way, select, home {Two days before you go home: must-haves} other {Two days before: must-haves}}',
  },
  'escort-answer': {
    inbox: '{of, select, you {You were asked to be the escort on {day}. Please say yes or no, so that somebody else can be found.} other {{name} has not said yet if they can be the escort on {day}. Ask again, or ask somebody else.}}',
    outside: '{of, select, you {You were asked something for a trip. Please answer.} other {Somebody has not answered you yet.}}',
    line: '{of, select, you {Say if you can be the escort} other {Escort: no answer yet}}',
  },
  'escort-missing': {
    inbox: 'Nobody has said yes to be your escort on {day}. An adult has to take you to your stay and be with you for 24 hours. Ask somebody, or ask the centre what it can arrange.',
    outside: 'Somebody is still missing for your trip.',
    line: 'Escort: nobody has said yes',
  },
  'task-due': {
    inbox: 'Something you do for the trip is due on {day}.',
    outside: 'Something you do for a trip is due on {day}.',
    line: 'Your task is due',
  },
  'quiet-day': {
    inbox: '{turn, select, 0 {A quiet day. Rest counts as doing something.} 1 {A quiet day. Is somebody there who can bring you what you need?} other {A quiet day. Write down what you want to ask at your next visit.}}',
    outside: 'A line for today is in your inbox.',
    line: 'A gentle line for a quiet day',
  },
  'home-day': {
    inbox: 'Welcome home. Unpack slowly, and keep the phone number of your surgeon’s team at hand.',
    outside: 'Welcome home. There is a note for you.',
    line: 'The day after coming home',
  },
  'home-week': {
    inbox: 'You have been home for a week. Do you have questions? Call your surgeon’s team. Your plan still shows what comes next.',
    outside: 'There is a note for you, a week after your trip.',
    line: 'A week after coming home',
  },
} as const;
