package org.proposaldesk.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.proposaldesk.web.security.CurrentUser;
import org.proposaldesk.web.security.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as the engine knows them, in its own tables. */
@Component
public class EngineIdentity implements Identity {

    /** Asked at every request, where the engine's own question would take longer than many an answer. */
    private static final String GROUPS = "select group_id_ from act_id_membership where user_id_ = ?";
    private static final String KNOWN = "select exists (select 1 from act_id_user where id_ = ?)";

    private final IdentityService identityService;
    private final JdbcClient jdbc;

    public EngineIdentity(IdentityService identityService, JdbcClient jdbc) {
        this.identityService = identityService;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CurrentUser> find(String userId) {
        List<String> groups = jdbc.sql(GROUPS).param(userId).query(String.class).list();
        // Whoever is in a group is known; that spares a question at almost every request.
        boolean known = !groups.isEmpty() || jdbc.sql(KNOWN).param(userId).query(Boolean.class).single();
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
