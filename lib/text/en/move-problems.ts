/** Part of `problems`: answers that keep the moves closed. Each says what to do instead. */
export const moveProblems = {
  'moves-signs': 'Then no moves now. Open “Emergency”, at the top of the page, and do what it says.',
  'moves-accident': 'Then no moves now. After a fall or an accident a doctor should look at your back first. Call one today.',
  'moves-chronic': 'Then no moves from a page. Ask your doctor or physical therapist which ones are for you.',
  'moves-healing': 'Then no moves yet. They wait until your surgeon says yes.',
} as const;
