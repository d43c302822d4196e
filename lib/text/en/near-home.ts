/** How to ask near home: `/guide/near-home`. */
export const nearHome = {
  title: 'Ask near home first',
  lead: 'Many regions have spine centres. New York is one choice, and not the only one.',
  from: 'Your plan starts in {city}. Ask there too.',
  why: {
    title: 'Why it is worth asking',
    points: {
      people: 'The people who help you live there.',
      visits: 'The visits before and after surgery are close by.',
      journey: 'There is no long way home while you heal.',
    },
  },
  find: {
    title: 'How to find one',
    points: {
      doctor: 'Ask your own doctor for a spine centre, and for a letter to it.',
      hospital: 'Ask the hospital nearest to you. Many have their own spine or bone surgeons.',
      insurer: 'Ask your health insurer which ones they pay for. Ask for it in writing.',
      opinion: 'You may ask there for a second opinion, also when you have a date in New York.',
    },
  },
  ask: {
    title: 'Questions to ask there',
    points: {
      often: 'How often do you do this surgery?',
      stay: 'How long would I stay, and who helps me after that?',
      night: 'Whom do I call at night if something worries me?',
      cost: 'What will it cost me with my insurance?',
      travel: 'If I go to New York, would you see me for the follow-up?',
      records: 'Can I have my scans and records to show to another surgeon?',
    },
  },
  ready: {
    title: 'Have this ready when you call',
    points: {
      scans: 'Your scans and what was written about them, with the day of each',
      medicines: 'Your medicines and your allergies',
      pain: 'What you cannot do because of the pain, and since when',
      doctors: 'Names and phone numbers of your doctors',
    },
  },
  still: {
    title: 'If it is New York all the same',
    text: 'Ask your surgeon who can see you near home later on. Ask it before the surgery, so that somebody is found.',
    centres: 'Centres in New York',
    ways: 'Train, car or plane',
  },
  own: 'Our own list of questions. Your doctor knows your region better.',
} as const;
