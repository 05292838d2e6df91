package org.proposaldesk.process;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of folder {@code bpmn} under their file names, only those that changed. The engine's own deployment names
 * them by their place in the package, so that each way of packaging would make new versions.
 */
@Component
class ModelDeployment {

    private static final String NAME = "proposal-desk";

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    void deploy() throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(true);
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.*mn")) {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(model.getFilename(), content);
            }
        }
        deployment.deploy();
    }
}
