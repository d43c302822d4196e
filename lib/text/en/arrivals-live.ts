/** What an open arrivals board says by itself, and its keys. The browser fills the gaps. */
export const arrivalsLive = {
  changed: { one: '1 changed since you looked', several: '{count} changed since you looked' },
  seen: 'I have seen these',
  several: '{count} lines changed',
  gone: '{name} is no longer on this board',
  panelWaits: 'What the open panel shows has changed. What you typed stays.',
  keys: {
    open: 'Keys',
    title: 'Keys of the board',
    rows: 'The line below, the line above',
    ends: 'The first line, the last line',
    enter: 'Open the panel of the line',
    escape: 'Close the panel',
    search: 'Go to the search',
    help: 'Show these keys',
    switch: 'Use / and ? as keys',
    note: 'They rest while you type in a field. Turn them off if you speak to your computer.',
    close: 'Close',
  },
} as const;
