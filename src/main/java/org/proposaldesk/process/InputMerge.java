package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.proposaldesk.drafting.TextChange;

/**
 * Brings two people's or two windows' changes of one form together, field by field: what only one of them changed is taken from
 * him; what both changed differently is left to a person.
 */
public final class InputMerge {

    /**
     * A field that both changed. Until a person decides, {@code mine} stands in the merged input.
     *
     * @param path    the field, as in refusals
     * @param changes how the texts differ: removed is theirs, added is mine
     */
    public record Clash(String path, JsonNode mine, JsonNode theirs, List<TextChange> changes) {
    }

    private final List<Clash> clashes = new ArrayList<>();
    private final JsonNode merged;

    /**
     * @param base   what both began from
     * @param mine   what this page has
     * @param theirs what was saved meanwhile
     */
    InputMerge(JsonNode base, JsonNode mine, JsonNode theirs) {
        merged = merge("", known(base), known(mine), known(theirs));
    }

    JsonNode merged() {
        return merged;
    }

    List<Clash> clashes() {
        return clashes;
    }

    private JsonNode merge(String path, JsonNode base, JsonNode mine, JsonNode theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return mine;
        }
        if (mine.equals(base)) {
            return theirs;
        }
        if (mine.isObject() && theirs.isObject()) {
            return fields(path, base, mine, theirs);
        }
        if (mine.isArray() && theirs.isArray()) {
            if (values(base) && values(mine) && values(theirs)) {
                return set(base, mine, theirs);
            }
            if (base.size() == mine.size() && base.size() == theirs.size()) {
                return items(path, base, mine, theirs);
            }
        }
        clashes.add(new Clash(path, mine, theirs, TextChange.between(text(theirs), text(mine))));
        return mine;
    }

    private JsonNode fields(String path, JsonNode base, JsonNode mine, JsonNode theirs) {
        Set<String> names = new LinkedHashSet<>();
        mine.fieldNames().forEachRemaining(names::add);
        theirs.fieldNames().forEachRemaining(names::add);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> all.set(name, merge(path.isEmpty() ? name : path + "." + name, known(base.get(name)), known(mine.get(name)),
                known(theirs.get(name)))));
        return all;
    }

    private JsonNode items(String path, JsonNode base, JsonNode mine, JsonNode theirs) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int at = 0; at < mine.size(); at++) {
            all.add(merge(path + "[" + at + "]", base.get(at), mine.get(at), theirs.get(at)));
        }
        return all;
    }

    /** Of a set of marks, such as the papers that were chosen, both additions and both removals count. */
    private static JsonNode set(JsonNode base, JsonNode mine, JsonNode theirs) {
        Set<JsonNode> all = new LinkedHashSet<>();
        theirs.forEach(all::add);
        base.forEach(one -> {
            if (StreamSupport.stream(mine.spliterator(), false).noneMatch(one::equals)) {
                all.remove(one);
            }
        });
        Set<JsonNode> old = new LinkedHashSet<>();
        base.forEach(old::add);
        mine.forEach(one -> {
            if (!old.contains(one)) {
                all.add(one);
            }
        });
        return JsonNodeFactory.instance.arrayNode().addAll(all);
    }

    private static boolean values(JsonNode node) {
        return node.isNull() || node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
    }

    /** A value as people read it, one part of a list a line. */
    private static String text(JsonNode value) {
        if (value.isContainerNode()) {
            Stream<String> parts = StreamSupport.stream(value.spliterator(), false).map(InputMerge::text).filter(part -> !part.isEmpty());
            return parts.collect(Collectors.joining(value.isArray() ? "\n" : "，"));
        }
        return value.isBoolean() ? value.booleanValue() ? "是" : "否" : value.isNull() ? "" : value.asText();
    }

    private static JsonNode known(JsonNode node) {
        return node == null || node.isMissingNode() ? NullNode.instance : node;
    }
}
