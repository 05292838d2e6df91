package org.proposaldesk.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.proposaldesk.Desk;
import org.proposaldesk.Item;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.process.ActionDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** Items that are handled together (并案), and what their tests do with them. */
abstract class MergedItemsDesk {

    @Autowired
    Desk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    IssuedLetters issued;

    @Autowired
    ActionDesk actions;

    @Autowired
    ObjectMapper json;

    Item of(String proposer, Consumer<ObjectNode> registration) {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");
        return item.usually("register", input -> {
            ((ObjectNode) input.withArray("proposers").get(0)).put("name", proposer);
            registration.accept(input);
        });
    }

    Item planned(Item lead, String proposer, Consumer<ObjectNode> registration) {
        Item item = of(proposer, registration);
        return item.plannedInto(lead);
    }

    Item merged(Item lead, String proposer) {
        return planned(lead, proposer, input -> { }).usually("approve-distribution");
    }

    Letter letter(Item item) {
        return issued.of(item.proposal(), drafts.latest(item.id(), item.proposal().round()).orElseThrow()).lead();
    }

    void takesOut(Item lead, Item item, String reason) {
        ObjectNode input = json.createObjectNode().put("reason", reason);
        input.withArray("items").add(item.id().toString());
        actions.perform(new ActionDesk.Caller(lead.id(), null, "office", List.of("office")), "unmerge-items", input);
    }

    static void extended(Item item, String until) {
        item.as("office").does("request-extension", input -> input.put("wished", until).put("reason", "需要实地调研"));
        item.usually("approve-extension").usually("record-extension-decision", input -> input.put("until", until));
    }
}
