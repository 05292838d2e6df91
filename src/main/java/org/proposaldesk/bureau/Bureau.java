package org.proposaldesk.bureau;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The bureau that uses the product: name, sections, people, number series and the bodies it writes to.
 * Read once from {@code bureau.yml}; nothing about one bureau stands anywhere else.
 *
 * @param maximumRounds  rounds of handling before the authorities above are asked (domain 2.8)
 * @param contactRule    which contacts a draft needs before it leaves; that of §13-6 when left out
 * @param opinionSeries  id of the number series of opinions to other units (§13-26); null when they share the first
 * @param tellLeaderAfter working days that a task stays overdue before the leader in charge is told; 3 when left out
 * @param preReview      items whose letters the government's office of inspection reviews before the signature (督查室预审); none when left out
 */
public record Bureau(
        String name,
        String shortName,
        String issuerMark,
        String printOffice,
        String product,
        String proposalAuthority,
        String suggestionAuthority,
        String workField,
        String phone,
        int maximumRounds,
        Integer tellLeaderAfter,
        List<PreReviewed> preReview,
        ContactRule contactRule,
        String opinionSeries,
        List<Series> series,
        CategoryScheme categoryScheme,
        Bodies bodies,
        List<EarlierName> earlierNames,
        List<CopyRule> copies,
        List<Section> sections,
        List<Person> people,
        Practice practice,
        Map<String, Authorities> higherAuthorities) {

    static final String ACTING = "（代）";

    /** A sort of items. */
    public enum PreReviewed {
        @JsonProperty("proposal")
        PROPOSAL,
        @JsonProperty("suggestion")
        SUGGESTION,
        @JsonProperty("key-item")
        KEY_ITEM
    }

    /**
     * A register of document numbers (发文字号, R21).
     *
     * @param agencyCode   机关代字, such as 株科办
     * @param outsideUntil last number of the year of first use that was taken outside this system, or null (R22)
     */
    public record Series(String id, String agencyCode, Integer outsideUntil) {
    }

    /** The outcome categories (办理结果类别) in force; drafts keep the id of the scheme they were decided under (R26). */
    public record CategoryScheme(String id, List<Category> categories) {

        public Optional<Category> category(String code) {
            return categories.stream().filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /**
     * One outcome category.
     *
     * @param label as printed, such as A类
     */
    public record Category(String code, String label, String meaning) {
    }

    /** Names of the outside bodies that assign items and receive copies (domain 4.5). */
    public record Bodies(String assigner, String proposalCommittee, String suggestionCommittee) {

        private String name(Body body) {
            return switch (body) {
                case ASSIGNER -> assigner;
                case PROPOSAL_COMMITTEE -> proposalCommittee;
                case SUGGESTION_COMMITTEE -> suggestionCommittee;
            };
        }
    }

    /** One of the {@link Bodies}. */
    public enum Body {
        @JsonProperty("assigner") ASSIGNER,
        @JsonProperty("proposal-committee") PROPOSAL_COMMITTEE,
        @JsonProperty("suggestion-committee") SUGGESTION_COMMITTEE
    }

    /**
     * How an outside body was called before (R60).
     *
     * @param until last day on which it had this name
     */
    public record EarlierName(Body body, String name, LocalDate until) {
    }

    /**
     * A section (科室).
     *
     * @param leader login name of the leader in charge (分管领导), or null when every deputy leader is
     */
    public record Section(String id, String name, String leader) {
    }

    /** The bodies of one level that items are handed in to, as titles name them. */
    public record Authorities(String proposal, String suggestion) {
    }

    public Bureau {
        tellLeaderAfter = tellLeaderAfter == null ? 3 : tellLeaderAfter;
        preReview = preReview == null ? List.of() : List.copyOf(preReview);
        contactRule = contactRule == null ? ContactRule.DEFAULT : contactRule;
        series = List.copyOf(series);
        earlierNames = earlierNames == null ? List.of() : List.copyOf(earlierNames);
        copies = copies == null ? List.of() : List.copyOf(copies);
        sections = List.copyOf(sections);
        people = leading(people, sections);
        practice = practice == null ? Practice.USUAL : practice;
        higherAuthorities = higherAuthorities == null ? Map.of() : Map.copyOf(higherAuthorities);
    }

    /** Of the head of the bureau no approval is wanted before his own signature (R17); so only deputies are in charge in this sense. */
    private static List<Person> leading(List<Person> people, List<Section> sections) {
        return people.stream().map(person -> person.leading(sections.stream()
                .filter(section -> person.id().equals(section.leader()) && person.roles().contains(Role.DEPUTY_LEADER)).map(Section::id).toList())).toList();
    }

    /**
     * The group of the deputy leader in charge of a section.
     *
     * @param section id, or null when no section has the item yet; then, and where no deputy is named, it is that of all deputy leaders
     */
    public String leadersOf(String section) {
        String leader = Role.sectionLeader(section);
        return members(List.of(leader)).isEmpty() ? Role.DEPUTY_LEADER : leader;
    }

    /** The bodies of a level, our own for MUNICIPAL; null when {@code bureau.yml} does not name them. */
    public Authorities authorities(String level) {
        return level.equals("MUNICIPAL") ? new Authorities(proposalAuthority, suggestionAuthority)
                : higherAuthorities.get(level.toLowerCase(Locale.ROOT));
    }

    public Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The printed name of a person; the id itself when the person is no longer listed. */
    public String nameOf(String personId) {
        return person(personId).map(Person::name).orElse(personId);
    }

    /** The name of one who acted; 张三（替李四） when it was for another, null when it was not. */
    public String nameOf(String personId, String actingFor) {
        return actingFor == null ? nameOf(personId) : nameOf(personId) + "（替" + nameOf(actingFor) + "）";
    }

    /** What stands after 签发人： of a letter: the name of the one who signed, where practice says so with （代） when it was for another (R57). */
    public String printedSigner(String personId, String actingFor) {
        return nameOf(personId) + (actingFor != null && practice.markActingSigner() ? ACTING : "");
    }

    public boolean hasSection(String id) {
        return sections.stream().anyMatch(section -> section.id().equals(id));
    }

    /** The name of a section; the id itself when it is not listed, an empty text for none. */
    public String sectionName(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).map(Section::name)
                .findFirst().orElse(id == null ? "" : id);
    }

    /** Login names of the people who belong to one of the groups, or are the one person who is meant. */
    public List<String> members(Collection<String> groups) {
        return people.stream().filter(person -> groups.contains(Role.person(person.id())) || person.groups().stream().anyMatch(groups::contains))
                .map(Person::id).toList();
    }

    /** The head of a section, if one is listed. */
    public Optional<Person> headOf(String section) {
        return people.stream().filter(person -> person.head() && section.equals(person.section())).findFirst();
    }

    /** The Chinese name of a group: a duty, a section, the heads of a section, or one person alone. */
    public String groupName(String group) {
        return Role.named(List.of(group)).map(this::nameOf).orElseGet(() -> groupNames().getOrDefault(group, group));
    }

    /** Every group with its Chinese name. */
    public Map<String, String> groupNames() {
        Map<String, String> names = new LinkedHashMap<>(Role.NAMES);
        names.remove(Role.ADMIN);
        for (Section section : sections) {
            names.put(Role.section(section.id()), section.name());
            names.put(Role.sectionHead(section.id()), section.name() + "负责人");
            names.put(Role.sectionLeader(section.id()), section.name() + "分管领导");
        }
        return names;
    }

    /** The series from which a letter takes its number: opinions to other units may have their own (R10, §13-26). */
    public Series seriesFor(boolean opinion) {
        return opinion && opinionSeries != null ? series(opinionSeries).orElseThrow() : series.get(0);
    }

    /** Whether the body had another name before. */
    public boolean renamed(Body body) {
        return earlierNames.stream().anyMatch(one -> one.body() == body);
    }

    /** What the body was called on a day (R60). */
    public String name(Body body, LocalDate on) {
        return earlierNames.stream().filter(one -> one.body() == body && !on.isAfter(one.until()))
                .min(Comparator.comparing(EarlierName::until)).map(EarlierName::name).orElse(bodies.name(body));
    }

    /** How many copies of a letter that is registered on a day somebody gets; one where no rule says otherwise. */
    public int copies(CopyRule.To whom, LocalDate on) {
        return copies.stream().filter(rule -> rule.holds(whom, on)).mapToInt(CopyRule::count).findFirst().orElse(1);
    }

    public Optional<Series> series(String id) {
        return series.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
