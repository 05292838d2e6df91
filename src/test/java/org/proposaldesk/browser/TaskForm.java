package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An open form in Tasklist that its person may fill. */
final class TaskForm extends Fields {

    private static final String FORM = ".bureau-form";

    private final List<Response> pdfs;

    /** @param pdfs the letters that this page was answered so far */
    TaskForm(Page page, List<Response> pdfs) {
        super(page.locator(FORM));
        this.pdfs = pdfs;
        assertThat(page.locator(FORM + " fieldset.bureau-fields:not([disabled])")).isVisible();
        Readable.check(page);
    }

    /** Waits until the letter stands beside the text as a PDF of the newest saved version. */
    void letter() {
        Locator frame = page().locator(FORM + " iframe.bureau-page");
        frame.waitFor();
        page().waitForCondition(() -> pdf(frame).isPresent());
        Response pdf = pdf(frame).orElseThrow();
        if (pdf.status() != 200 || !"application/pdf".equals(pdf.headerValue("content-type"))) {
            throw new AssertionError(pdf.status() + " " + pdf.url());
        }
    }

    /** What the form shows, as text. */
    Locator text() {
        return page().locator(FORM);
    }

    /** Hands the form in; the step is done. */
    void submit() {
        Response answer = handIn();
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        assertThat(page().locator(FORM)).hasCount(0);
    }

    /** Hands the form in, which a rule refuses. Returns what the form says must be done. */
    List<String> submitRefused() {
        Response answer = handIn();
        if (answer.status() != 422) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        Locator refusals = page().locator("#bureau-errors li");
        refusals.first().waitFor();
        return refusals.allInnerTexts();
    }

    /** Waits until the server has kept what was typed while {@code typing} ran. */
    void keeps(Runnable typing) {
        Response answer = page().waitForResponse(one -> one.url().endsWith("/input") && one.request().method().equals("PUT"), typing);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
    }

    private Optional<Response> pdf(Locator frame) {
        String address = frame.getAttribute("src").replaceFirst("#.*", "");
        return pdfs.stream().filter(answer -> answer.url().endsWith(address)).findFirst();
    }

    /** By keyboard: a mouse click can get lost while the frame with the PDF takes over the scrolled page. */
    private Response handIn() {
        Locator button = page().locator(".form-actions, .modal-footer").getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*(提交|登记)\\s*$")));
        return page().waitForResponse(answer -> answer.request().method().equals("POST")
                && (answer.url().endsWith("/complete") || answer.url().endsWith("/bureau/api/proposals")), () -> button.press("Enter"));
    }
}
