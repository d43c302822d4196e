import { join } from 'node:path';

// By its whole path: it is required from wherever the build keeps what it made of this file.
const config = { plugins: { '@tailwindcss/postcss': {}, [join(process.cwd(), 'scripts/styles/styles-for-large-text.cjs')]: {} } };

export default config;
