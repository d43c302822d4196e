import { defineConfig } from 'prisma/config';

// Prisma looks for its migration engine even where it is not used, and downloads one that it does not find. Any
// path that exists contents it; migrations run on the engine that came with npm (scripts/migrations).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
