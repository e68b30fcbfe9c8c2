# Built with the Rust image, run on bare Debian. The portal's files are compiled into the one program.
FROM rust:1.95-bookworm AS build
WORKDIR /source
COPY Cargo.toml Cargo.lock ./
COPY src src
COPY api api
COPY entity entity
COPY migration migration
COPY portal portal
COPY tests tests
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo build --locked --release --package maillon \
    && cp target/release/maillon /usr/local/bin/maillon

FROM debian:bookworm-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/local/bin/maillon /usr/local/bin/maillon
RUN useradd --system --uid 10001 --home-dir /var/lib/maillon --create-home maillon
USER maillon
WORKDIR /var/lib/maillon
VOLUME /var/lib/maillon
EXPOSE 8080
ENTRYPOINT ["maillon"]
CMD ["serve"]
