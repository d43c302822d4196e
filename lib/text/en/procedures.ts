/** Keys are the ids of `lib/domain/recovery/profile`. */
export const procedures = {
  'epidural-injection': 'Epidural steroid injection',
  'endoscopic-spine': 'Endoscopic or laser-assisted spine surgery',
  microdiscectomy: 'Microdiscectomy',
  laminectomy: 'Laminectomy',
  'cervical-fusion': 'Neck disc removal and fusion',
  'disc-replacement': 'Disc replacement',
  'lumbar-fusion': 'Lumbar fusion, 1 or 2 levels',
  'multilevel-fusion': 'Fusion, several levels',
  'hip-or-knee-replacement': 'Hip or knee replacement',
  arthroscopy: 'Arthroscopy',
  'keyhole-abdominal': 'Keyhole surgery of the belly',
  'open-abdominal': 'Open surgery of the belly',
  consultation: 'Consultation only',
  other: 'Other: my surgeon’s numbers',
  groups: { spine: 'Back and neck', joints: 'Joints', belly: 'Belly', more: 'Something else' },
} as const;
