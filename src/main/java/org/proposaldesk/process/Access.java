package org.proposaldesk.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.database.DemoMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine, set from {@code bureau.yml} at every start. Grants stand on process definitions and groups, so
 * their number does not grow with the work; what a person may do with one task is decided behind the task.
 */
@Component
class Access {

    private static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;
    private static final String WORKFLOW = Groups.GROUP_TYPE_WORKFLOW;

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final Bureau bureau;
    private final DemoMode demo;
    private final String adminPassword;

    Access(IdentityService identity, AuthorizationService authorizations, Bureau bureau, DemoMode demo,
            @Value("${proposaldesk.admin.password:}") String adminPassword) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.bureau = bureau;
        this.demo = demo;
        this.adminPassword = adminPassword;
    }

    void grant() {
        Set<String> groups = identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        bureau.groupNames().forEach((id, name) -> group(groups, id, name, WORKFLOW));
        group(groups, ADMINISTRATORS, "系统管理员", Groups.GROUP_TYPE_SYSTEM);
        Set<String> users = identity.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
        bureau.people().forEach(person -> person(users, person));
        users.stream().filter(id -> bureau.person(id).isEmpty()).forEach(this::withdraw);
        staff();
        supervisors();
        administrators();
    }

    private void group(Set<String> existing, String id, String name, String type) {
        if (!existing.contains(id)) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    /** A new person gets a password nobody knows, until an administrator sets one; in the demo everybody has the same. */
    private void person(Set<String> existing, Person person) {
        if (!existing.contains(person.id())) {
            User user = identity.newUser(person.id());
            user.setFirstName(person.name());
            user.setLastName("");
            user.setPassword(demo.on() ? DemoMode.PASSWORD : person.administrator() ? adminPassword : unknownPassword());
            // The policy is for passwords that people choose.
            ((IdentityServiceImpl) identity).saveUser(user, true);
        }
        Set<String> wanted = person.groups().stream().collect(Collectors.toSet());
        if (person.administrator()) {
            wanted.add(ADMINISTRATORS);
        }
        Set<String> current = identity.createGroupQuery().groupMember(person.id()).list().stream().map(Group::getId).collect(Collectors.toSet());
        wanted.stream().filter(group -> !current.contains(group)).forEach(group -> identity.createMembership(person.id(), group));
        current.stream().filter(group -> !wanted.contains(group)).forEach(group -> identity.deleteMembership(person.id(), group));
    }

    /** Who is no longer listed keeps the account, for the names in the records, and loses every duty. */
    private void withdraw(String user) {
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId)
                .filter(group -> group.equals(ADMINISTRATORS) || bureau.groupNames().containsKey(group))
                .forEach(group -> identity.deleteMembership(user, group));
    }

    private static String unknownPassword() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Everybody sees the tasks of the models and works on those that are his. */
    private void staff() {
        grant(Role.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Role.STAFF, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(Role.STAFF, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK);
        grant(Role.STAFF, Resources.USER, ANY, Permissions.READ);
        grant(Role.STAFF, Resources.GROUP, ANY, Permissions.READ);
        grant(Role.OFFICE, Resources.PROCESS_DEFINITION, ModelBehind.LIFECYCLE, ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(Role.OFFICE, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        // For the pages 办理件, 工作日历 and 公开答复; instances and history stay with those who watch.
        grant(Role.OFFICE, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Role.PUBLICATION_REVIEWER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    }

    /** Those who watch or check: every instance and its history, in Cockpit. */
    private void supervisors() {
        for (String group : List.of(Role.SUPERVISOR, Role.BUREAU_HEAD, Role.DEPUTY_LEADER, Role.AUDITOR)) {
            grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
            grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
            grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        }
    }

    /** Accounts, settings, failed jobs; no business right (domain 8.1). */
    private void administrators() {
        for (Resource resource : List.of(Resources.APPLICATION, Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP,
                Resources.AUTHORIZATION, Resources.FILTER, Resources.SYSTEM, Resources.OPERATION_LOG_CATEGORY)) {
            grant(ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
        grant(ADMINISTRATORS, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB);
        grant(ADMINISTRATORS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(ADMINISTRATORS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(ADMINISTRATORS, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    /** One row per group and resource: an existing one is extended. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
        }
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }
}
