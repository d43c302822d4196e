/** Words of a plan, by what they are about; each has its meaning in `lib/text`. */
export const PLAN_WORDS = [
  { id: 'days', words: ['surgeryDay', 'quietDays', 'gentleDays', 'followUp', 'centreDay', 'offset'] },
  { id: 'surgeon', words: ['clearance', 'hold', 'centresWord', 'patientsWord', 'startingNumber'] },
  { id: 'people', words: ['escort', 'caregiver', 'family', 'keeper', 'shareLink'] },
  { id: 'itinerary', words: ['visit', 'outing', 'planned', 'booked', 'preOp', 'transfer'] },
  { id: 'flights', words: ['nonstop', 'connection', 'technicalStop', 'homeTime'] },
  { id: 'check', words: ['blocked', 'warning', 'tip', 'fix', 'kept'] },
] as const;
