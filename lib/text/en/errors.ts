export const errors = {
  otherLanguage: 'Español',
  notFound: 'We cannot find this page.',
  notFoundText: 'The address may be wrong, or the page was removed. If somebody sent you the link, ask for it again.',
  toStart: 'Go to the start page',
  emergency: 'Emergency',
  failed: 'Something went wrong on our side.',
  failedText: 'What you saved is still there. Try again in a moment.',
  again: 'Try again',
} as const;
