# Both base images are arguments: a closed network has its own registry.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre-jammy

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml ./
COPY bpmn bpmn
COPY src src
# The tests need a browser and run before an image is built (verify.sh).
RUN mvn --batch-mode --no-transfer-progress -DskipTests package \
    && java -Djarmode=tools -jar target/proposal-desk.jar extract --destination /application

FROM ${RUN_IMAGE}
# A fixed number, so that the owner of the volume is the same after every update.
RUN groupadd --gid 10001 proposaldesk \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin proposaldesk \
    && install --directory --owner=10001 --group=10001 --mode=0700 /var/lib/proposal-desk
COPY --from=build /application /application
COPY src/main/docker/health.sh /application/
USER 10001:10001
# The working folder takes ./data, should the container run without a database server.
WORKDIR /var/lib/proposal-desk
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 CMD ["/application/health.sh"]
ENTRYPOINT ["java", "-jar", "/application/proposal-desk.jar"]
