package org.proposaldesk.web.upload;

import org.proposaldesk.document.DocumentText;
import org.proposaldesk.document.UploadInspector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One inspector and one reader of uploaded files for the whole application. */
@Configuration
class UploadConfiguration {

    @Bean
    UploadInspector uploadInspector() {
        return new UploadInspector();
    }

    @Bean
    DocumentText documentText(UploadInspector inspector) {
        return new DocumentText(inspector);
    }
}
