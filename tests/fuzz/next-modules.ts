import { register } from 'node:module';

// `next` says of no file of its own where it is, and Node asks for whole names: Next's bundler, and Vite, find them; here it is told.
const resolveNext = `export const resolve = (name, context, next) => next(/^next\\/[a-z-]+$/.test(name) ? name + '.js' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(resolveNext)}`);
