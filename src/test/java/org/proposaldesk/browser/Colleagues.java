package org.proposaldesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.FilePayload;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.proposaldesk.database.DemoMode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Staff who work over HTTP, so that an item quickly stands where a browser test needs it. Every rule holds for them too. */
@TestComponent
class Colleagues {

    /** A task that a person has taken. */
    record Job(String task, String step, String person) {
    }

    private static final Map<String, String> PEOPLE = Map.ofEntries(Map.entry("office", "office"), Map.entry("office-reviewer", "reviewer"),
            Map.entry("deputy-leader", "deputy"), Map.entry("bureau-head", "zhang.jun"), Map.entry("seal-keeper", "seal"),
            Map.entry("publication-reviewer", "publication"), Map.entry("section-achievements", "zhou.nanping"),
            Map.entry("section-achievements-head", "li.baijun"), Map.entry("section-high-tech", "hightech"),
            Map.entry("section-high-tech-head", "hightech.head"), Map.entry("section-planning", "planning"),
            Map.entry("section-planning-head", "planning.head"), Map.entry("section-regional", "regional"),
            Map.entry("section-regional-head", "regional.head"));

    private final TestRestTemplate http;
    private final TaskService tasks;

    Colleagues(TestRestTemplate http, TaskService tasks) {
        this.http = http;
        this.tasks = tasks;
    }

    /** Takes a new item in. Returns its id. */
    String receive(Map<String, Object> item) {
        return as("office").postForObject("/bureau/api/proposals", item, JsonNode.class).path("proposalId").asText();
    }

    /** The id of the item with this number. */
    String item(String number) {
        return as("office").getForObject("/bureau/api/proposals?query={number}", JsonNode.class, number).path("rows").path(0).path("id").asText();
    }

    /** Whether a task of this step is open. */
    boolean waits(String item, String step) {
        return open(item).taskDefinitionKey(step).count() > 0;
    }

    /** Takes the item's oldest task that nobody has taken, for the one whose work it is. */
    Optional<Job> next(String item) {
        return open(item).taskUnassigned().orderByTaskCreateTime().asc().listPage(0, 1).stream().map(this::claim).findFirst();
    }

    /** Does the item's steps until a task of this step waits. */
    void carry(String item, String step) {
        while (!waits(item, step)) {
            finish(next(item).orElseThrow(() -> new AssertionError(step + " 没有到来")), input -> { });
        }
    }

    /** Does this step, which waits for somebody. */
    void complete(String item, String step, Consumer<ObjectNode> special) {
        finish(takes(item, step), special);
    }

    /** Takes this step, which waits for somebody. */
    Job takes(String item, String step) {
        return claim(open(item).taskDefinitionKey(step).taskUnassigned().singleResult());
    }

    /** Does this step for the one who has taken it. */
    void finishTaken(String item, String step) {
        Task task = open(item).taskDefinitionKey(step).taskAssigned().singleResult();
        finish(new Job(task.getId(), step, task.getAssignee()), input -> { });
    }

    /** Types what is usual, then what is special, and hands the form in. */
    void finish(Job job, Consumer<ObjectNode> special) {
        ObjectNode view = view(job);
        ObjectNode input = (ObjectNode) view.path("input");
        Routine.type(job.step(), input, view.path("subject").path("heading").asText());
        if (job.step().equals("record-survey")) {
            input.putArray("attachmentIds").add(upload(job, Sample.scan("征询意见表.png")));
        }
        special.accept(input);
        ResponseEntity<String> answer = as(job.person()).postForEntity("/bureau/api/tasks/{task}/complete",
                Map.of("version", view.path("inputVersion").asInt(), "input", input), String.class, job.task());
        assertThat(answer.getStatusCode()).as(job.step() + answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    /** Does something with the item beside its steps. */
    void acts(String person, String item, String action, Map<String, Object> input) {
        ResponseEntity<String> answer = as(person).postForEntity("/bureau/api/proposals/{item}/actions/{action}", input, String.class, item, action);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(action + answer.getBody()).isTrue();
    }

    /** Whoever has taken a task does something with the item from it. */
    void actsFrom(Job job, String action, Map<String, Object> input) {
        ResponseEntity<String> answer = as(job.person()).postForEntity("/bureau/api/tasks/{task}/actions/{action}", input, String.class,
                job.task(), action);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(action + answer.getBody()).isTrue();
    }

    /** A task as its form shows it. */
    ObjectNode view(Job job) {
        return as(job.person()).getForObject("/bureau/api/tasks/{task}", ObjectNode.class, job.task());
    }

    /** Reads bytes, such as the final letter. */
    byte[] download(String person, String path, Object... parts) {
        ResponseEntity<byte[]> answer = as(person).exchange(path, HttpMethod.GET, HttpEntity.EMPTY, byte[].class, parts);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private TaskQuery open(String item) {
        return tasks.createTaskQuery().processInstanceBusinessKey(item);
    }

    /** Where the office and a section may both do it, the section does: the office then confirms. */
    private Job claim(Task task) {
        String person = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .max(Comparator.comparing(group -> group.startsWith("section-"))).map(PEOPLE::get).orElseThrow();
        tasks.claim(task.getId(), person);
        return new Job(task.getId(), task.getTaskDefinitionKey(), person);
    }

    private String upload(Job job, FilePayload file) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(file.buffer) {
            @Override
            public String getFilename() {
                return file.name;
            }
        });
        return as(job.person()).postForObject("/bureau/api/tasks/{task}/attachments", parts, JsonNode.class, job.task()).path("id").asText();
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoMode.PASSWORD);
    }
}
