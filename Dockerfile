# Mendway, in three steps: what it is built with, what it runs with, and the result, which holds the second alone.
# The embedded PostgreSQL needs glibc: Debian, not Alpine. docs/operations.md says how to use it.

FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma/schema.prisma prisma/

FROM base AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN NODE_ENV=production npm run build && rm -rf .next/cache .next/types .next/trace .next/diagnostics

FROM base AS modules
# What only a build uses goes; so does Prisma's command with all that it alone brings (its engine for migrations is another package), and Playwright, which
# npm installs for Next.
RUN npm ci --omit=dev --no-audit --no-fund && cd node_modules \
 && rm -rf typescript tailwindcss @tailwindcss lightningcss lightningcss-* \
    prisma @prisma/studio-core @prisma/dev @prisma/streams-local @prisma/query-plan-executor @prisma/fetch-engine @prisma/engines @prisma/get-platform @prisma/config \
    effect @electric-sql elkjs remeda @visx playwright playwright-core @playwright

FROM node:22-bookworm-slim AS result
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/var/lib/mendway
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn* \
 && mkdir -p /var/lib/mendway .next/cache && chown node:node /var/lib/mendway .next/cache
COPY --from=modules /app/node_modules node_modules
COPY --from=modules /app/lib/data/generated lib/data/generated
# Start compares the build with its sources, so they come along.
COPY package.json package-lock.json tsconfig.json next.config.ts postcss.config.mjs proxy.ts instrumentation.ts ./
COPY app app
COPY components components
COPY lib lib
COPY prisma prisma
COPY scripts scripts
COPY --from=build /app/.next .next
USER node
VOLUME /var/lib/mendway
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT || 3000}/api/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The web server and the jobs. scripts/web.ts is the web server alone, scripts/worker.ts the jobs alone.
CMD ["node", "--import", "tsx", "scripts/start.ts"]
