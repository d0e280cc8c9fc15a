# The bot as one image: built from the lock in a first stage, without a compiler or a shell script in the second.
# glibc is needed (no Alpine): the wheels of the lock are made for it.
ARG BASE=python:3.13-slim-bookworm

FROM ${BASE} AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md ./
RUN python -m venv /opt/apendor \
    && awk '/^setuptools==/ { on = 1; print; next } /^[^ ]/ { on = 0 } on' requirements.lock > first.lock \
    && /opt/apendor/bin/pip install --no-cache-dir --require-hashes -r first.lock \
    && /opt/apendor/bin/pip install --no-cache-dir --require-hashes --no-build-isolation -r requirements.lock
COPY messages ./messages
COPY escalation ./escalation
COPY handlers ./handlers
COPY bot ./bot
COPY deploy/example ./deploy/example
RUN /opt/apendor/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM ${BASE}
RUN useradd --uid 10001 --no-log-init --create-home --home-dir /var/lib/apendor --shell /usr/sbin/nologin apendor
COPY --from=build /opt/apendor /opt/apendor
ENV PATH=/opt/apendor/bin:$PATH PYTHONUNBUFFERED=1 \
    APENDOR_LISTEN=0.0.0.0:8080 APENDOR_DATA=/var/lib/apendor/data
USER 10001
WORKDIR /var/lib/apendor
VOLUME /var/lib/apendor
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8081/healthz', timeout=2)"]
CMD ["apendor", "run"]
