# Two stages: what npm needs to install stays in the first one, so that the last has no compiler and no cache.
FROM node:22-bookworm-slim AS build
WORKDIR /app
# hnswlib-node, which is optional, is compiled where a compiler is there: large indexes are searched faster with it.
RUN apt-get update \
  && apt-get install -y --no-install-recommends build-essential python3 \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
COPY install ./install
RUN npm ci --omit=dev
COPY tsconfig.json ./
COPY src ./src
COPY scripts ./scripts
# The built-in embedding model, made ready now rather than at the first start.
RUN mkdir -p /tmp/corpus \
  && printf '# Ready\n\nThe embedding model is ready.\n' > /tmp/corpus/ready.md \
  && DATA_DIR=/app/model npm run index -- --corpus /tmp/corpus --index /tmp/index

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
  CORPUS_DIR=/corpus \
  INDEX_DIR=/data/index \
  DATA_DIR=/data
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Whatever runs here may write to /data and nowhere else; the model lies beside the program and is only linked to.
RUN mkdir -p /data /corpus \
  && ln -s /app/model/models /data/models \
  && chown -R node:node /data
USER node
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "const p = process.env.HTTP_PORT; if (p) fetch(`http://127.0.0.1:${p}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not npm, which would not pass the signal on that lets running questions end.
CMD ["node", "--import", "tsx", "src/main.ts"]
