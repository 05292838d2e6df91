package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's Tasklist. */
final class Desk {

    private final Page page;
    private final List<Response> pdfs = new ArrayList<>();

    Desk(Page page) {
        this.page = page;
        page.onResponse(answer -> {
            if (answer.url().contains("/letter.pdf")) {
                pdfs.add(answer);
            }
        });
        assertThat(filter("待我办理")).isVisible();
    }

    /** Takes the first task of this name out of 待认领. */
    TaskForm claims(String step) {
        return claims(step, "");
    }

    /** Takes the first task of this name whose card shows this text out of 待认领. */
    TaskForm claims(String step, String text) {
        open("待认领", step, text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("认领").setExact(true)).click();
        return new TaskForm(page, pdfs);
    }

    /** Opens a task of 待认领 without taking it. */
    void looksAt(String step, String text) {
        open("待认领", step, text);
        assertThat(page.locator(".bureau-case")).isVisible();
    }

    /** Takes a task out of 替岗与受托, to do it for a colleague. */
    TaskForm claimsForAnother(String step, String text) {
        open("替岗与受托", step, text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("认领").setExact(true)).click();
        return new TaskForm(page, pdfs);
    }

    /** Opens a task that this person has taken. */
    TaskForm resumes(String step) {
        open("待我办理", step, "");
        return new TaskForm(page, pdfs);
    }

    /** Opens a task by its address. */
    TaskForm opens(String taskId) {
        page.navigate(page.url().replaceFirst("#.*", "") + "#/?task=" + taskId);
        return new TaskForm(page, pdfs);
    }

    /** Opens the start form of a new item. */
    TaskForm begins() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记交办件")).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("提案办理")).click();
        return new TaskForm(page, pdfs);
    }

    /** Closes the start form without a new item. */
    void beginsNot() {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关闭")).click();
        assertThat(dialog).hasCount(0);
    }

    /** The names of the lists, without the number that the open one shows. */
    List<String> lists() {
        return page.locator(".task-filter .name a").allInnerTexts().stream().map(name -> name.replaceAll("[\\s()\\d]", "")).toList();
    }

    /** The cards of a list, as the person reads them. */
    Locator cards(String list) {
        show(list);
        return page.locator("ol.tasks-list > li.task");
    }

    /** Opens the tab with the story of the item whose task is open. */
    Locator story() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("办理经过").setExact(true)).click();
        Locator story = page.locator(".desk-story");
        assertThat(story).isVisible();
        Readable.check(page);
        return story;
    }

    /** Goes back from the story to the form. */
    TaskForm form() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("办理表单").setExact(true)).click();
        return new TaskForm(page, pdfs);
    }

    Page page() {
        return page;
    }

    private void open(String list, String step, String text) {
        show(list);
        page.locator("li.task").filter(new Locator.FilterOptions().setHas(
                page.locator("h4.task a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + step + "\\s*$")))))
                .filter(new Locator.FilterOptions().setHasText(text)).first().locator("h4.task a").click();
    }

    /** A list is read anew each time, as it does not know what others did meanwhile. */
    private void show(String list) {
        page.waitForResponse(answer -> answer.url().contains("/list?") && answer.url().contains("/filter/"), () -> filter(list).click());
    }

    private Locator filter(String name) {
        return page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name)).locator("a").first();
    }
}
