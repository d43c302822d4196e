export const needs = {
  title: 'What the centre should know on the day you arrive',
} as const;
