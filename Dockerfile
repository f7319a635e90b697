# The wallet API (the last stage, and so the default), and for trying it the sandbox and an API that serves the preview:
#   docker build -t wallet-api .        docker compose up --build
# How the API is configured: docs/OPERATIONS.md. Data and keys of the embedded engine are in /data.
ARG NODE_IMAGE=node:20-slim

FROM ${NODE_IMAGE} AS source
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY rules/package.json rules/
COPY server/package.json server/
COPY sandbox/package.json sandbox/

FROM source AS packages
RUN npm ci --omit=dev --workspace server --workspace sandbox

FROM source AS tools
COPY scripts/lib/install.mjs scripts/lib/
# `npm ci`, and the stamp by which the scripts know that nothing has to be installed.
RUN node -e "import('./scripts/lib/install.mjs').then(({ ensureInstalled }) => ensureInstalled())"
COPY . .

FROM tools AS programs
RUN node scripts/buildNode.mjs --quiet

FROM tools AS preview
RUN node scripts/build.mjs h5 --unchecked

FROM ${NODE_IMAGE} AS base
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
RUN mkdir -p /data /shared && chown node:node /data /shared
USER node
VOLUME /data

FROM base AS sandbox
COPY --from=programs /app/sandbox/dist sandbox/dist
COPY sandbox/desk sandbox/desk
COPY sandbox/data sandbox/data
COPY scripts scripts
ENV SANDBOX_HOST=0.0.0.0 SANDBOX_DATA_DIR=/data
EXPOSE 3100
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3100/').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "sandbox/dist/main.js"]

FROM base AS api-base
COPY --from=programs /app/server/dist server/dist
COPY server/migrations server/migrations
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/v1/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=64", "server/dist/main.js"]

FROM api-base AS api-with-preview
COPY --from=preview /app/dist/h5 dist/h5
ENV PREVIEW_DIR=/app/dist/h5

FROM api-base AS api
