/**
 * The centres that people ask for, with what a hospital's own page or a named newspaper says of each. Phone
 * numbers and addresses without such a source are left out; notes for readers are in `lib/text` by id.
 */
export interface CentreRow {
  readonly id: string;
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly status: 'OPEN' | 'CLOSED' | 'UNVERIFIED';
  readonly closedOn: string | null;
  readonly successorId: string | null;
  readonly address: string;
  readonly borough: string;
  readonly phone: string;
  readonly website: string;
  readonly zone: string;
  /** Degrees, both or neither: our own reading of a map, for rough distances that are marked as our own. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly source: string;
  readonly checkedOn: string;
  readonly position: number;
  readonly isFictional: boolean;
}

type Fact = Pick<CentreRow, 'id' | 'name' | 'status' | 'source'> &
  Partial<Pick<CentreRow, 'alsoKnownAs' | 'closedOn' | 'successorId' | 'address' | 'borough' | 'website' | 'latitude' | 'longitude'>>;

const CHECKED_ON = '2026-11-22';

const FACTS: readonly Fact[] = [
  {
    id: 'nyu-langone-orthopedic',
    name: 'NYU Langone Orthopedic Hospital',
    alsoKnownAs: ['NYU Hospital for Joint Diseases', 'Hospital for Joint Diseases', 'HJD'],
    status: 'OPEN',
    address: '301 East 17th Street',
    borough: 'Manhattan',
    website: 'https://nyulangone.org',
    latitude: 40.7345,
    longitude: -73.9828,
    source: 'NYU Langone Health',
  },
  {
    id: 'hospital-for-special-surgery',
    name: 'Hospital for Special Surgery',
    alsoKnownAs: ['HSS'],
    status: 'OPEN',
    address: '535 East 70th Street',
    borough: 'Manhattan',
    website: 'https://www.hss.edu',
    latitude: 40.7651,
    longitude: -73.9528,
    source: 'Hospital for Special Surgery',
  },
  {
    id: 'och-spine-hospital',
    name: 'The Daniel and Jane Och Spine Hospital at NewYork-Presbyterian',
    alsoKnownAs: ['Och Spine', 'The Spine Hospital', 'NewYork-Presbyterian Allen Hospital'],
    status: 'OPEN',
    borough: 'Manhattan',
    website: 'https://www.nyp.org',
    latitude: 40.8733,
    longitude: -73.913,
    source: 'NewYork-Presbyterian',
  },
  {
    id: 'och-spine-hudson-yards',
    name: 'Och Spine at NewYork-Presbyterian, Hudson Yards',
    alsoKnownAs: ['Och Spine Hudson Yards'],
    // The article tells of a plan; nothing that we read says that it has opened.
    status: 'UNVERIFIED',
    borough: 'Manhattan',
    website: 'https://www.nyp.org',
    latitude: 40.7553,
    longitude: -74.0005,
    source: 'Crain’s New York, 2022',
  },
  {
    id: 'columbia-spine-hospital',
    name: 'The Spine Hospital at the Neurological Institute of New York',
    alsoKnownAs: ['Columbia Spine Hospital', 'Columbia Neurosurgery'],
    status: 'OPEN',
    borough: 'Manhattan',
    website: 'https://www.columbiaspine.org',
    latitude: 40.841,
    longitude: -73.943,
    source: 'Columbia University',
  },
  {
    id: 'mount-sinai-spine',
    name: 'Mount Sinai Spine',
    alsoKnownAs: ['Mount Sinai Spine Hospital', 'The Mount Sinai Hospital'],
    status: 'OPEN',
    borough: 'Manhattan',
    website: 'https://www.mountsinai.org',
    latitude: 40.79,
    longitude: -73.953,
    source: 'Icahn School of Medicine at Mount Sinai',
  },
  {
    id: 'mount-sinai-west-orthopaedic',
    name: 'Orthopaedic Center at Mount Sinai West',
    status: 'OPEN',
    address: '425 West 59th Street',
    borough: 'Manhattan',
    website: 'https://www.mountsinai.org',
    latitude: 40.7697,
    longitude: -73.9868,
    source: 'Mount Sinai, press release of 2017',
  },
  {
    id: 'beth-israel-spine-institute',
    name: 'Spine Institute of New York, Beth Israel',
    alsoKnownAs: ['Beth Israel Medical Center', 'Mount Sinai Beth Israel'],
    status: 'CLOSED',
    closedOn: '2025-04-09',
    successorId: 'mount-sinai-spine',
    address: 'First Avenue and 16th Street',
    borough: 'Manhattan',
    latitude: 40.7334,
    longitude: -73.9822,
    source: 'Crain’s New York',
  },
  {
    id: 'laser-spine-institute',
    name: 'Laser Spine Institute',
    alsoKnownAs: ['Laser Spine Institute New York', 'LSI'],
    status: 'CLOSED',
    closedOn: '2019-03-01',
    source: 'Tampa Bay Times; Bay News 9',
  },
  { id: 'new-york-neck-and-back', name: 'New York Neck & Back Center', status: 'UNVERIFIED', source: '' },
  { id: 'new-york-spinal-specialists', name: 'New York Spinal Specialists', status: 'UNVERIFIED', source: '' },
];

export const CENTRES: readonly CentreRow[] = FACTS.map((fact, index) => ({
  alsoKnownAs: [],
  closedOn: null,
  successorId: null,
  address: '',
  borough: '',
  phone: '',
  website: '',
  latitude: null,
  longitude: null,
  ...fact,
  zone: 'America/New_York',
  checkedOn: CHECKED_ON,
  position: index + 1,
  isFictional: false,
}));
