package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proposaldesk.document.UploadTooLarge;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ErrorPagesTest {

    private RuntimeException next;

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Thrower())
            .setControllerAdvice(new ErrorPages(error -> error instanceof IllegalMonitorStateException ? 403 : 500))
            .build();

    @Test
    void aRefusalNamesRuleAndFields() throws Exception {
        Refusal refusal = new Refusal(List.of(
                new Refusal.FieldError("answers[1].text", "第 2 项要点还没有答复，请补写。", "R15"),
                new Refusal.FieldError("phone", "请填写联系电话。", "R20")));
        call(refusal)
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("第 2 项要点还没有答复，请补写。 请填写联系电话。"))
                .andExpect(jsonPath("$.rule").value("R15"))
                .andExpect(jsonPath("$.errors[1].field").value("phone"));
    }

    @Test
    void aRefusalIsFoundInsideOtherErrors() throws Exception {
        call(new IllegalStateException("Engine wrapped it", new Refusal("R17", "起草人不能审核自己的稿件。")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value("起草人不能审核自己的稿件。"))
                .andExpect(jsonPath("$.errors").doesNotExist());
    }

    @Test
    void everyKindHasItsStatus() throws Exception {
        call(new NotFound("没有这件提案。")).andExpect(status().is(404)).andExpect(jsonPath("$.detail").value("没有这件提案。"));
        call(new Conflict("稿件已被他人保存。")).andExpect(status().is(409)).andExpect(jsonPath("$.detail").value("稿件已被他人保存。"));
        call(new DuplicateKeyException("duplicate key value")).andExpect(status().is(409)).andExpect(jsonPath("$.detail").value(Sentences.of(409)));
        call(new UploadTooLarge("文件过大。")).andExpect(status().is(413));
        call(new MaxUploadSizeExceededException(1)).andExpect(status().is(413)).andExpect(jsonPath("$.detail").value(Sentences.of(413)));
        call(new RuntimeException("outer", new IllegalMonitorStateException())).andExpect(status().is(403));
    }

    @Test
    void failuresAreToldByIdWithoutDetails() throws Exception {
        String answer = call(new RuntimeException("password=secret 周南萍"))
                .andExpect(status().is(500))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("错误编号").doesNotContain("secret", "周南萍", "Exception", "trace");
    }

    @Test
    void unreadableInputIsABadRequest() throws Exception {
        web.perform(post("/bureau/api/echo").servletPath("/bureau/api/echo").contentType(MediaType.APPLICATION_JSON).content("{"))
                .andExpect(status().is(400))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(Sentences.of(400)));
        web.perform(get("/bureau/api/echo").servletPath("/bureau/api/echo"))
                .andExpect(status().is(405))
                .andExpect(jsonPath("$.detail").value(Sentences.of(405)));
    }

    @Test
    void otherAddressesGetTheErrorPage() throws Exception {
        next = new NotFound("没有这个链接。");
        web.perform(get("/survey").servletPath("/survey")).andExpect(status().is(404)).andExpect(content().string(""));
    }

    private ResultActions call(RuntimeException exception) throws Exception {
        next = exception;
        return web.perform(get("/bureau/api/throw").servletPath("/bureau/api/throw"));
    }

    @RestController
    private class Thrower {
        @GetMapping({"/bureau/api/throw", "/survey"})
        String fail() {
            throw next;
        }

        @PostMapping("/bureau/api/echo")
        Map<String, Object> echo(@RequestBody Map<String, Object> body) {
            return body;
        }
    }
}
