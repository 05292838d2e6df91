package org.proposaldesk.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.proposaldesk.web.security.CurrentUser;
import org.proposaldesk.web.security.Identity;
import org.springframework.stereotype.Component;

/** People as the engine's identity service knows them. */
@Component
public class EngineIdentity implements Identity {

    private final IdentityService identityService;

    public EngineIdentity(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Optional<CurrentUser> find(String userId) {
        // The questions are ours, not the caller's: the caller need not be allowed to read users and groups.
        identityService.clearAuthentication();
        List<String> groups = identityService.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
        // Whoever is in a group is known; that spares a question at almost every request.
        boolean known = !groups.isEmpty() || identityService.createUserQuery().userId(userId).count() > 0;
        return known ? Optional.of(new CurrentUser(userId, groups)) : Optional.empty();
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        identityService.clearAuthentication();
        return identityService.checkPassword(userId, password);
    }

    @Override
    public void enter(CurrentUser user) {
        identityService.setAuthentication(user.id(), user.groups());
    }

    @Override
    public void leave() {
        identityService.clearAuthentication();
    }
}
