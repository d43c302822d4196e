import { handlers } from '@/lib/server/auth';

// next-auth's own: it checks its CSRF token itself, and lib/server/auth leaves it next to nothing to do.
export const { GET, POST } = handlers;
