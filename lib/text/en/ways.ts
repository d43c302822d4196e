/** The train or the car instead of flying: `/guide/ways`. */
export const ways = {
  title: 'Train, car or plane',
  lead: 'You need not fly to New York if another way suits you better. Ask your surgeon about the way home before you book.',
  from: {
    title: 'From {city}',
    distance: '{city} is about {distance} from New York in a straight line.',
    reach: {
      near: 'Look at trains, buses and a ride in a car first. They may be as quick as a flight.',
      middle: 'By road or rail this takes most of a day. A plane is quicker. On a train you can stand up and walk.',
      far: 'By road this takes days. If you fly, look for a flight without a stop.',
      overseas: 'A plane is the usual way from there. Look for a flight without a stop.',
    },
    driving: 'About {hours, plural, one {# hour} other {# hours}} behind the wheel, without a break. Somebody else must drive you home.',
    own: 'Straight line, hours and advice are our own estimates. Roads and traffic differ.',
    nonstop: 'Somebody is known to fly from {city} without a stop.',
    noNonstop: 'We know of no flight from {city} without a stop.',
    nearest: 'The nearest airport with one is in {city} ({airport}).',
    flights: 'Who flies, and from where we know it',
    mode: {
      FLY: 'Your plan has you come by plane.', TRAIN: 'Your plan has you come by train.', CAR: 'Your plan has you come by car.', LOCAL: 'Your plan says that you live in New York: you need no long way.',
    },
    unknown: 'We cannot tell how far {city} is from New York.',
  },
  visitor: 'Once you have a plan, this page says how far your home is.',
  plan: 'Start a plan',
  train: {
    title: 'By train',
    points: {
      walk: 'You can stand up and walk on the way. Take a seat on the aisle.',
      bags: 'Somebody has to lift your bag on and off. Ask your escort, or the railway for help.',
      changes: 'Choose a train without a change if there is one.',
    },
  },
  car: {
    title: 'By car',
    points: {
      stops: 'You can stop when you want. Plan the stops before you leave.',
      driver: 'Do not drive yourself home. Ask your surgeon when you may drive again.',
      seat: 'Ask your surgeon how to get in and out, and how to sit.',
    },
    riding: 'One spine clinic asks for short rides: 20 minutes at a time at most in the first week. Ask yours.',
  },
  plane: {
    title: 'By plane',
    points: {
      nonstop: 'Take a flight without a stop, so that there is no connection to miss.',
      word: 'Fly home only after your surgeon says yes.',
      bag: 'After surgery most bags are too heavy to lift into the overhead bin.',
    },
  },
  all: {
    title: 'Whichever way you take',
    sitting: 'Sitting is the hard part at first: stand up every 30 minutes or so.',
    clots: 'More than 4 hours of travel doubles the risk of a blood clot. Stand up and walk, whichever way you go.',
  },
  ask: {
    title: 'Ask your surgeon',
    points: {
      ride: 'From which day may I make the way home, by car, by train, by plane?',
      sit: 'How long may I sit at a time?',
      clot: 'What should I do against blood clots on the way?',
      lift: 'How much may I lift, and for how long?',
    },
  },
  near: 'Ask near home first',
} as const;
