package org.proposaldesk.bureau;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The duties of domain 8.1; each is a group of users in the engine. */
public final class Role {

    public static final String ADMIN = "admin";
    public static final String STAFF = "staff";
    public static final String OFFICE = "office";
    public static final String OFFICE_REVIEWER = "office-reviewer";
    public static final String DEPUTY_LEADER = "deputy-leader";
    public static final String BUREAU_HEAD = "bureau-head";
    public static final String SEAL_KEEPER = "seal-keeper";
    public static final String PUBLICATION_REVIEWER = "publication-reviewer";
    public static final String SUPERVISOR = "supervisor";
    public static final String ARCHIVIST = "archivist";
    public static final String AUDITOR = "auditor";

    /** Every duty that may stand in {@code bureau.yml}, with its Chinese name. */
    public static final Map<String, String> NAMES = names();

    private static final String ONE_PERSON = "person-";

    private Role() {
    }

    /** The group of everybody who works in a section. */
    public static String section(String section) {
        return "section-" + section;
    }

    /** The group of the heads of a section. */
    public static String sectionHead(String section) {
        return "section-" + section + "-head";
    }

    /** The group of the leader in charge of a section (分管领导), where one is named. */
    public static String sectionLeader(String section) {
        return "section-" + section + "-leader";
    }

    /** What stands for one person alone where something is put to him by name (点名): a candidate of tasks, no group of the engine. */
    public static String person(String id) {
        return ONE_PERSON + id;
    }

    /** The one person who is meant when one of these stands for a person alone. */
    public static Optional<String> named(Collection<String> groups) {
        return groups.stream().filter(group -> group.startsWith(ONE_PERSON)).map(group -> group.substring(ONE_PERSON.length())).findFirst();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(STAFF, "全体工作人员");
        names.put(OFFICE, "办公室（建议提案专干）");
        names.put(OFFICE_REVIEWER, "办公室核稿");
        names.put(DEPUTY_LEADER, "分管局领导");
        names.put(BUREAU_HEAD, "局主要领导");
        names.put(SEAL_KEEPER, "用印管理员");
        names.put(PUBLICATION_REVIEWER, "信息公开审查员");
        names.put(SUPERVISOR, "督办");
        names.put(ARCHIVIST, "档案员");
        names.put(AUDITOR, "审计（只读）");
        names.put(ADMIN, "系统管理员");
        return names;
    }
}
