export const display = {
  title: 'Text and colors',
  lead: 'How Mendway looks on this device. Browser zoom works too.',
  back: 'Back to your account',
  saved: 'Saved for this device.',
  submit: 'Use this',
  usual: 'Everything as usual',
  text: {
    legend: 'Size of the text',
    hint: 'On paper too, when you print.',
    usual: 'Usual',
    large: 'Large',
    larger: 'Larger',
    largest: 'Largest',
  },
  contrast: {
    legend: 'Contrast',
    device: 'As this device asks',
    high: 'High',
    notes: { device: 'Soft paper and dark ink', high: 'Black and white, stronger lines' },
  },
  theme: { legend: 'Light or dark', device: 'As this device', light: 'Light', dark: 'Dark' },
  motion: {
    legend: 'Motion',
    device: 'As this device asks',
    less: 'Less',
    notes: { device: 'Drawings of the moves may move', less: 'Nothing moves by itself' },
  },
} as const;
