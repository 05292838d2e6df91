package org.proposaldesk.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.springframework.stereotype.Component;

/** Compares two versions of a draft section by section: its texts by paragraph, what else is entered by value. */
@Component
public class DraftComparison {

    /** A section that differs, with the name that the form gives it. */
    public record Section(String name, List<TextChange> changes) {
    }

    private final Bureau bureau;

    public DraftComparison(Bureau bureau) {
        this.bureau = bureau;
    }

    /** The sections that differ, in the order of the form. */
    public List<Section> between(DraftContent before, DraftContent after) {
        Map<String, String> old = sections(before, places(after));
        Map<String, String> fresh = sections(after, places(after));
        List<String> names = new ArrayList<>(fresh.keySet());
        old.keySet().stream().filter(name -> !fresh.containsKey(name)).forEach(names::add);
        return names.stream().map(name -> new Section(name, TextChange.between(old.get(name), fresh.get(name))))
                .filter(section -> !section.changes().isEmpty()).toList();
    }

    private static Map<Object, Integer> places(DraftContent content) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        content.answers().forEach(answer -> places.putIfAbsent(answer.pointId(), places.size() + 1));
        return places;
    }

    /** Answers are the same section when they answer the same point, whatever their place was. */
    private Map<String, String> sections(DraftContent content, Map<Object, Integer> places) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("开头", content.opening());
        for (DraftContent.Answer answer : content.answers()) {
            Integer place = places.get(answer.pointId());
            String name = place == null ? "已删去的答复" : "答复 " + place;
            sections.merge(name + " 标题", text(answer.heading()), (one, other) -> one + "\n" + other);
            sections.merge(name, text(answer.text()), (one, other) -> one + "\n" + other);
        }
        sections.put("下一步工作打算", content.nextSteps());
        sections.put("结尾", content.closing());
        sections.put("承办负责人", content.leadPerson());
        sections.put("承办人", content.handler());
        sections.put("联系电话", content.phone());
        sections.put("办理结果类别", content.category() == null ? null
                : bureau.categoryScheme().category(content.category()).map(Bureau.Category::label).orElse(content.category()));
        sections.put("公开属性", content.publication() == null ? null : content.publication().label());
        sections.put("公开属性的理由", content.publicationReason());
        sections.put("承诺事项", content.noCommitments() ? "没有承诺事项"
                : content.commitments().stream().map(DraftComparison::text).collect(Collectors.joining("\n")));
        sections.put("承诺资金或项目", content.promisesResources() ? "是" : "否");
        return sections;
    }

    private static String text(DraftContent.Commitment one) {
        return List.<Function<DraftContent.Commitment, Object>>of(DraftContent.Commitment::text,
                        commitment -> commitment.kind() == null ? null : commitment.kind().label(), DraftContent.Commitment::promisedOn,
                        DraftContent.Commitment::measure).stream()
                .map(part -> part.apply(one)).filter(Objects::nonNull).map(Object::toString).filter(part -> !part.isBlank())
                .collect(Collectors.joining("，"));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
