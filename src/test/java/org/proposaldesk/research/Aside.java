package org.proposaldesk.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.proposaldesk.Item;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.process.ActionDesk;
import org.springframework.stereotype.Component;

/** One person who does something with an item beside its steps (更多操作), as the form would. */
@Component
class Aside {

    private final ActionDesk actions;
    private final Bureau bureau;

    Aside(ActionDesk actions, Bureau bureau) {
        this.actions = actions;
        this.bureau = bureau;
    }

    void does(Item item, String person, String action, Consumer<ObjectNode> change) {
        ActionDesk.Caller caller = caller(item, person);
        ObjectNode input = (ObjectNode) actions.form(caller, action).input();
        change.accept(input);
        actions.perform(caller, action, input);
    }

    List<String> offered(Item item, String person) {
        return actions.offers(caller(item, person)).stream().map(ActionDesk.Offer::id).toList();
    }

    ActionDesk.Form form(Item item, String person, String action) {
        return actions.form(caller(item, person), action);
    }

    private ActionDesk.Caller caller(Item item, String person) {
        return new ActionDesk.Caller(item.id(), null, person, bureau.person(person).orElseThrow().groups());
    }
}
