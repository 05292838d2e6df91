package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.process.Lifecycle;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.Attachment;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.receipt.Intake;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The product as it stands: forms are opened, filled and handed in as the pages do it. */
final class ProductCarrier extends Carrier {

    private final Lifecycle lifecycle;
    private final TaskDesk desk;
    private final AttachmentRepository attachments;
    private final JsonNode letter;

    ProductCarrier(ApplicationContext application) {
        super(application.getBean(IdentityService.class), application.getBean(TaskService.class), groups(application));
        lifecycle = application.getBean(Lifecycle.class);
        desk = application.getBean(TaskDesk.class);
        attachments = application.getBean(AttachmentRepository.class);
        try {
            letter = new YAMLMapper().readTree(new ClassPathResource("demo/proposal-2104106.yml").getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The groups of each person of the bureau. */
    static Map<String, List<String>> groups(ApplicationContext application) {
        return application.getBean(Bureau.class).people().stream().collect(Collectors.toMap(Person::id, Person::groups));
    }

    @Override
    String begin(int number) {
        return lifecycle.begin(new Intake.Input(Kind.PROPOSAL, "B" + number, 10, 4, letter.get("subject").asText(), letter.get("text").asText(),
                letter.get("proposer-name").asText(), LocalDate.now().minusDays(1), "政协提案交办通知", null, HandlingMode.LEAD)).toString();
    }

    @Override
    void complete(Hand hand, String taskId, List<String> groups) {
        TaskDesk.OpenTask form = desk.open(taskId, hand.person(), groups);
        TaskDesk.Input input = desk.input(form);
        ObjectNode content = (ObjectNode) input.content();
        hand.fill().accept(content, () -> scan(form));
        desk.complete(desk.open(taskId, hand.person(), groups), input.version(), content);
    }

    private UUID scan(TaskDesk.OpenTask form) {
        Attachment scan = new Attachment(UUID.randomUUID(), form.work().proposalId(), form.step(), "征询意见表.png", "image/png", 64,
                form.work().person(), Instant.now());
        attachments.insert(scan, new byte[64]);
        return scan.id();
    }
}
