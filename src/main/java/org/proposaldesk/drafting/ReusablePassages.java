package org.proposaldesk.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Secrecy;
import org.springframework.stereotype.Service;

/** Passages that are used again and again (常用段落): all staff use them, their owner keeps them; what has expired is not offered. */
@Service
public class ReusablePassages {

    /**
     * What a person enters.
     *
     * @param ofSection kept by the person's section, else by the person alone; whose it is does not change later
     */
    public record Input(String topic, String text, LocalDate expiresOn, boolean ofSection) {
    }

    private static final int MOST = 30;
    private static final int LONGEST_QUERY = 100;
    private static final int LONGEST_LIFE_IN_YEARS = 2;

    private final ReusablePassageRepository passages;
    private final Bureau bureau;
    private final Deadlines deadlines;
    private final Clock clock;

    ReusablePassages(ReusablePassageRepository passages, Bureau bureau, Deadlines deadlines, Clock clock) {
        this.passages = passages;
        this.bureau = bureau;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The passages that may be used today and have every term of the query, the newest first. */
    public List<ReusablePassage> offered(String query) {
        String asked = query.substring(0, Math.min(query.length(), LONGEST_QUERY)).strip().toLowerCase(Locale.ROOT);
        return passages.offered(deadlines.today(), asked.isEmpty() ? List.of() : Arrays.asList(asked.split("[\\s\\p{Z}]+")), MOST);
    }

    /** The passages that a person may change, the expired ones included. */
    public List<ReusablePassage> kept(String person) {
        return passages.of(person, section(person));
    }

    /** Whether a passage is still offered. */
    public boolean expired(ReusablePassage passage) {
        return passage.expiresOn().isBefore(deadlines.today());
    }

    public ReusablePassage add(String person, Input input) {
        check(person, input);
        ReusablePassage passage = new ReusablePassage(UUID.randomUUID(), input.ofSection() ? section(person) : null, person, input.topic().strip(),
                input.text().strip(), input.expiresOn(), 1, person, clock.instant());
        passages.insert(passage);
        return passage;
    }

    /**
     * Changes a passage, or prolongs it.
     *
     * @param version the version that the person saw
     */
    public void change(String person, UUID id, int version, Input input) {
        ReusablePassage passage = mine(person, id);
        check(person, input);
        write(new ReusablePassage(id, passage.section(), passage.author(), input.topic().strip(), input.text().strip(),
                input.expiresOn(), version, person, clock.instant()), version, false);
    }

    /** Takes a passage back: nobody is offered it any more. */
    public void withdraw(String person, UUID id, int version) {
        ReusablePassage passage = mine(person, id);
        write(new ReusablePassage(id, passage.section(), passage.author(), passage.topic(), passage.text(), passage.expiresOn(), version, person,
                clock.instant()), version, true);
    }

    private void write(ReusablePassage passage, int seen, boolean withdrawn) {
        if (!passages.update(passage, seen, withdrawn)) {
            throw new Conflict("这个常用段落刚被别人改过，没有覆盖。请刷新页面，看过新的内容后再改。");
        }
    }

    private ReusablePassage mine(String person, UUID id) {
        ReusablePassage passage = passages.find(id).orElseThrow(() -> new NotFound("没有这个常用段落，可能已被收回。请刷新页面。"));
        boolean allowed = passage.section() == null ? passage.author().equals(person) : passage.section().equals(section(person));
        if (!allowed) {
            throw new Refusal("passage", "这个常用段落由" + (passage.section() == null ? bureau.nameOf(passage.author()) : bureau.sectionName(passage.section()))
                    + "保管，您可以使用，不能修改。");
        }
        return passage;
    }

    private void check(String person, Input input) {
        LocalDate today = deadlines.today();
        new Checks().text("topic", input.topic(), 50, "主题").text("text", input.text(), 4_000, "段落内容")
                .that(!Secrecy.marked(input.topic()) && !Secrecy.marked(input.text()), "text", "R31", "段落中有密级标志。涉密内容不得进入本系统，请删除。")
                .that(input.expiresOn() != null && !input.expiresOn().isBefore(today)
                        && !input.expiresOn().isAfter(today.plusYears(LONGEST_LIFE_IN_YEARS)), "expiresOn", "",
                        "请填写有效期，从今天起最长" + LONGEST_LIFE_IN_YEARS + "年，到期可以续期。")
                .that(!input.ofSection() || section(person) != null, "ofSection", "", "您不在任何科室，只能存为本人的常用段落。")
                .refuseIfAny();
    }

    private String section(String person) {
        return bureau.person(person).map(Person::section).orElse(null);
    }
}
