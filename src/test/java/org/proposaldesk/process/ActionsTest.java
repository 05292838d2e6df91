package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with an item beside its steps (更多操作). */
@DeskTest
class ActionsTest {

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private List<Action<?>> all;

    @Autowired
    private Journal journal;

    @Autowired
    private ObjectMapper json;

    @Test
    void everyActionHasANameOfItsOwnAndSaysWhatItDoes() {
        assertThat(all).extracting(Action::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)+"));
        assertThat(all).allSatisfy(action -> {
            assertThat(action.label()).matches("[\\p{IsHan}（）]+");
            assertThat(action.purpose()).matches("[\\p{IsHan}].*。");
        });
    }

    @Test
    void materialThatArrivesIsFiledWithoutMovingTheItem() {
        Item item = desk.proposalAt("draft-reply");
        UUID paper = item.uploads("add-material");
        List<String> waiting = item.openSteps();

        actions.perform(caller(item, "office", "office"), "add-material", material("企业来函一份", paper));

        assertThat(item.openSteps()).isEqualTo(waiting);
        JournalEntry last = journal.entries(item.id()).get(journal.entries(item.id()).size() - 1);
        assertThat(last).extracting(JournalEntry::step, JournalEntry::person, JournalEntry::action, JournalEntry::reason)
                .containsExactly("add-material", "office", "补充材料 1 份", "企业来函一份");
        assertThat(journal.broken(item.id())).isEmpty();
    }

    @Test
    void aRefusalNamesTheFieldsAndChangesNothing() {
        Item item = desk.proposalAt("draft-reply");
        UUID foreign = desk.proposalAt("register").uploads("add-material");
        int before = journal.entries(item.id()).size();

        assertThatThrownBy(() -> actions.perform(caller(item, "office", "office"), "add-material", material(" ", foreign)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors()).extracting(Refusal.FieldError::field)
                        .containsExactly("note", "attachmentIds"));
        assertThatThrownBy(() -> actions.perform(caller(item, "office", "office"), "add-material",
                json.createObjectNode().put("attachmentIds", "no list"))).isInstanceOf(Refusal.class).hasMessageContaining("格式不对");
        assertThat(journal.entries(item.id())).hasSize(before);
    }

    @Test
    void whatIsNotOfferedDoesNotExist() {
        Item item = desk.proposalAt("draft-reply");
        ActionDesk.Caller stranger = caller(item, "admin", "camunda-admin");

        assertThatThrownBy(() -> actions.offers(stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.form(caller(item, "office", "office"), "no-such-action")).isInstanceOf(NotFound.class);
        assertThat(actions.offers(caller(item, "supervisor", "supervisor"))).extracting(ActionDesk.Offer::id).doesNotContain("add-material");
        assertThatThrownBy(() -> actions.perform(caller(item, "supervisor", "supervisor"), "add-material", material("来函", item.uploads("add-material"))))
                .isInstanceOf(NotFound.class).hasMessageContaining("不属于您的岗位");
    }

    @Test
    void aTaskLeadsToItsItem() {
        Item item = desk.proposalAt("draft-reply");
        String task = item.task("draft-reply").getId();
        ActionDesk.Caller drafter = new ActionDesk.Caller(null, task, "office", List.of("office"));

        assertThat(actions.form(drafter, "add-material").fields()).extracting("name").containsExactly("note", "attachmentIds");
        item.usually("draft-reply");
        assertThatThrownBy(() -> actions.offers(drafter)).isInstanceOf(NotFound.class);
    }

    private ActionDesk.Caller caller(Item item, String person, String... groups) {
        return new ActionDesk.Caller(item.id(), null, person, List.of(groups));
    }

    private ObjectNode material(String note, UUID paper) {
        ObjectNode input = json.createObjectNode().put("note", note);
        input.putArray("attachmentIds").add(paper.toString());
        return input;
    }
}
