export const guideRunning = {
  lead: 'Exercise is good for you. Back pain can still stop a run. What is known, what is not, and when to stop.',
  hurt: {
    title: 'Does running hurt the back?',
    text: 'The old guide that Mendway began with blames hard streets, poor balance and poor posture. Studies of runners found fewer of them with low back pain than in the general population. That says nothing of a back that hurts already, and nothing of running after surgery.',
  },
  stop: {
    title: 'When to stop',
    text: 'If running brings the pain on, or makes it worse: stop, and do not start again until a doctor says so. Two or three good days are not a doctor’s word. Back pain can be the first sign of something serious.',
    own: 'To stop until a doctor says so is what the old guide says too. We found no number of days in a medical source.',
    toSigns: 'Check your signs: when to call a doctor now',
    toAvoid: 'What your plan does about running',
  },
  little: {
    title: 'A small change, or a doctor?',
    text: 'Not every runner with a sore back needs surgery. A shorter run, softer ground or other shoes may be enough. Pain that comes back, stays longer than a week, or runs down a leg belongs before a doctor, who may want an X-ray or another picture. Bring the ones you have.',
    own: 'Our own words, partly from the old guide, from no medical source. A doctor knows your back; this page does not.',
  },
  strength: {
    title: 'Strength',
    text: 'For adults with long-lasting low back pain, planned exercise programs probably lessen pain, and what it keeps you from doing. Which one fits you is for a physical therapist to say. After surgery, start only with your surgeon’s yes.',
  },
  test: {
    title: 'A test of back strength',
    text: 'The old guide names a “Sorenson exam”. It means the Biering-Sørensen test: you lie face down with your legs strapped, and hold your upper body level as long as you can. A therapist does it with you. Never do it alone, nor after surgery without a yes.',
  },
  traction: {
    title: 'Traction',
    text: 'Traction pulls the spine apart a little. It may make little or no difference to low back pain, with or without pain down the leg. Ask your physical therapist what else there is.',
  },
  shoes: {
    title: 'Shoes',
    text: 'For insoles, eleven trials together showed no clear help against low back pain.',
    own: 'The old guide says that cushioned shoes take up some of the pounding, and that sore feet load the back. We found no medical source for either. After surgery we care more that you can slip your shoes on without bending.',
  },
  left: {
    title: 'What we left out',
    text: 'The old guide also names “abrasion monitoring”, and laser treatments that have you back in no time. We found no such therapy, and nobody can promise how soon you run again. Ask your surgeon.',
  },
} as const;
