package org.proposaldesk.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.Items;
import org.proposaldesk.web.security.CurrentUser;
import org.proposaldesk.web.security.ErrorPages;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class SupervisionControllerTest {

    private Items items;
    private MockMvc web;

    @BeforeEach
    void start() {
        items = new Items();
        web = MockMvcBuilders.standaloneSetup(
                        new SupervisionController(items.cases, items.stories, items.overview, items.openWork, items.bureau))
                .setControllerAdvice(new ErrorPages(failure -> 500))
                .setCustomArgumentResolvers(new UserByHeader())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(new Jackson2ObjectMapperBuilder()
                        .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build()))
                .build();
    }

    @Test
    void theNumbersAreForThoseWhoSeeEveryItem() throws Exception {
        items.item("1", State.DRAFTING, "planning", Items.TODAY);
        as("supervisor", "/bureau/api/supervision/summary")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.running").value(1))
                .andExpect(jsonPath("$.dueSoon").value(1))
                .andExpect(jsonPath("$.sections[0].name").value("规划与政策法规科"));
        as("planning", "/bureau/api/supervision/summary").andExpect(status().isForbidden());
    }

    @Test
    void listsAreLimitedToWhatTheCallerMaySee() throws Exception {
        UUID id = items.item("88", State.DRAFTING, "planning", Items.TODAY);
        items.waits(id, "draft-reply", "planning", Items.TODAY, "section-planning");
        as("planning", "/bureau/api/proposals?query=8&state=RUNNING&step=draft-reply&section=planning&deadline=SOON&mine=true&page=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.rows[0].number").value("88"))
                .andExpect(jsonPath("$.rows[0].due").value("2026-11-23"))
                .andExpect(jsonPath("$.rows[0].now[0].since").value("2026-11-23T06:05:00Z"))
                .andExpect(jsonPath("$.rows[0].now[0].holders[0]").value("规划承办"));
        as("regional", "/bureau/api/proposals").andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void aStoryOfAnotherSectionIsNotFound() throws Exception {
        UUID id = items.item("88", State.CLOSED, "planning", Items.TODAY);
        items.done(id, 1, "sign-for", "office", "签收交办件 1 份", "", null);
        as("supervisor", "/bureau/api/proposals/" + id + "/journal")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].actionLabel").value("签收交办件 1 份"));
        as("regional", "/bureau/api/proposals/" + id + "/journal").andExpect(status().isNotFound());
        as("supervisor", "/bureau/api/proposals/" + UUID.randomUUID() + "/journal").andExpect(status().isNotFound());
    }

    @Test
    void wrongParametersAreTheCallersMistake() throws Exception {
        as("supervisor", "/bureau/api/proposals?state=SOMETHING").andExpect(status().isBadRequest());
        as("supervisor", "/bureau/api/proposals?page=first").andExpect(status().isBadRequest());
        as("supervisor", "/bureau/api/proposals/1/journal").andExpect(status().isBadRequest());
    }

    @Test
    void choicesAreTheStepsAndSections() throws Exception {
        as("planning", "/bureau/api/supervision/choices")
                .andExpect(jsonPath("$.steps[0].value").value("sign-for"))
                .andExpect(jsonPath("$.steps[0].label").value("签收交办件"))
                .andExpect(jsonPath("$.sections[0].value").value("high-tech"))
                .andExpect(jsonPath("$.seesEveryItem").value(false));
        as("supervisor", "/bureau/api/supervision/choices").andExpect(jsonPath("$.seesEveryItem").value(true));
        as("admin", "/bureau/api/supervision/choices").andExpect(jsonPath("$.seesEveryItem").value(false));
    }

    private ResultActions as(String person, String address) throws Exception {
        String path = address.split("\\?", 2)[0];
        return web.perform(get(address).servletPath(path).header("person", person));
    }

    private final class UserByHeader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentUser.class;
        }

        @Override
        public CurrentUser resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
                WebDataBinderFactory binders) {
            String person = request.getHeader("person");
            return new CurrentUser(person, items.bureau.person(person).orElseThrow().groups());
        }
    }
}
