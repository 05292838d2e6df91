package org.proposaldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.proposaldesk.ProposalDesk;
import org.proposaldesk.database.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the packaged application (start-up, memory) and the whole lifecycle against the same models with empty services, in
 * turns on one database server, so that what else the machine does meets both. Run by {@code mvn -Pbench verify};
 * {@code -Dbench.items=500} says how many items each carries.
 */
class ProductBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path JAR = Path.of("target", "proposal-desk.jar");
    private static final int ITEMS = Integer.getInteger("bench.items");
    private static final int THREADS = 8;
    private static final int ROUNDS = 4;
    private static final int COUNTED = 3;

    @Test
    void measure() throws IOException, SQLException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Report report = new Report(FOLDER);
        packagedApplication(report, "java -jar", List.of(), "data");
        packagedApplication(report, "java with the options of the pom", List.of(System.getProperty("bench.jvm").split(" ")), "data-small");
        lifecycle(report);
        report.write();
    }

    private static void packagedApplication(Report report, String name, List<String> options, String folder) throws IOException {
        Path data = FOLDER.resolve(folder);
        for (String start : List.of("first start", "second start")) {
            try (PackagedApplication application = new PackagedApplication(JAR, data, options)) {
                application.openFirstForm();
                report.packaged(name + ", " + start, application.secondsToLoginPage(), application.memory());
            }
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private static void lifecycle(Report report) throws IOException, SQLException {
        Path data = FOLDER.resolve("server");
        try (EmbeddedServer server = EmbeddedServer.start(data, data);
                Contender product = new Contender("product", ProposalDesk.class, WebApplicationType.SERVLET, server);
                Contender empty = new Contender("empty", EmptyEngine.class, WebApplicationType.NONE, server)) {
            deployModels(empty.application().getBean(RepositoryService.class));
            EmptyEngine.copyGrants(product.application().getBean(AuthorizationService.class),
                    empty.application().getBean(AuthorizationService.class));
            product.carriedBy(new ProductCarrier(product.application()));
            empty.carriedBy(new EmptyCarrier(empty.application(), ProductCarrier.groups(product.application())));
            for (Contender one : List.of(product, empty)) {
                one.warmUp(Math.max(THREADS, ITEMS / 5), THREADS);
                one.count(COUNTED);
            }
            long[] before = {product.databaseBytes(), empty.databaseBytes()};
            for (int round = 0; round < ROUNDS; round++) {
                product.run(ITEMS / ROUNDS, THREADS);
                empty.run(ITEMS / ROUNDS, THREADS);
            }
            if (!product.done().equals(empty.done())) {
                throw new IllegalStateException("not the same work: " + product.done() + " and " + empty.done());
            }
            report.lifecycle(product, product.databaseBytes() - before[0], empty, empty.databaseBytes() - before[1]);
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private static void deployModels(RepositoryService repository) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("bench");
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.*mn")) {
            deployment.addInputStream(model.getFilename(), model.getInputStream());
        }
        deployment.deploy();
    }
}
