package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The survey as the proposer sees it. */
final class SurveyPage {

    private final Page page;

    SurveyPage(Page page) {
        this.page = page;
        assertThat(page.locator("#answer")).isVisible();
    }

    SurveyPage rates(String question, String rating) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(rating, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    SurveyPage writes(String comment) {
        page.locator("#comment").fill(comment);
        return this;
    }

    void sends() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交评价")).click();
        assertThat(page.locator("#message")).containsText("评价已收到");
    }

    /** Sends nothing, which is refused at the fields. */
    void refused() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交评价")).click();
        assertThat(page.locator(".error").filter(new Locator.FilterOptions().setHasText("评价")).first()).isVisible();
    }

    Page page() {
        return page;
    }
}
