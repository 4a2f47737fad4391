# Builds Bedside and runs the bot as a user without rights.
#   docker build -t bedside .
#   docker run -e BEDSIDE_DISCORD_TOKEN=… -v bedside-data:/app/data bedside

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY bot/pom.xml bot/
RUN mvn --batch-mode -DskipTests dependency:go-offline
COPY config config
COPY bot/src bot/src
RUN mvn --batch-mode -DskipTests package \
 && java -Djarmode=tools -jar bot/target/bedside.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /app bedside
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
# A first review, so that the JVM remembers what it loaded and linked: every later start takes a third less of the processor.
RUN printf '{"text":"The nurse was kind, but we waited two hours.","stars":3}\n' \
 | java --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:AOTCacheOutput=bedside.aot -jar bedside.jar triage
RUN mkdir data config && chown bedside data config
USER bedside
VOLUME /app/data
ENV BEDSIDE_HEALTH_PORT=8080
HEALTHCHECK --start-period=30s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:AOTCache=/app/bedside.aot", "-jar", "/app/bedside.jar"]
CMD ["serve"]
