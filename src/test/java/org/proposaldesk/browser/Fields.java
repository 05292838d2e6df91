package org.proposaldesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** Fields of a form or of one item of its lists, found by what people read. */
class Fields {

    private final Locator part;

    Fields(Locator part) {
        this.part = part;
    }

    /** Types into the field with this label; a date as yyyy-MM-dd. */
    Fields fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Marks one choice of a group. */
    Fields choose(String group, String choice) {
        part.locator("fieldset[role=radiogroup]").filter(new Locator.FilterOptions().setHas(part.page().locator("legend")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + group)))))
                .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Fields select(String label, String choice) {
        field(label).selectOption(choice);
        return this;
    }

    Fields check(String label) {
        field(label).check();
        return this;
    }

    /** Presses a button inside the form. */
    Fields press(String button) {
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
        return this;
    }

    /** Uploads a file and waits until it is listed. */
    Fields upload(FilePayload file) {
        part.locator("input[type=file]").setInputFiles(file);
        part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(file.name).setExact(true)).first().waitFor();
        return this;
    }

    /** One item of a list, such as 数据 1. */
    Fields in(String item) {
        return new Fields(part.locator("fieldset.bureau-item").filter(new Locator.FilterOptions().setHas(part.page().locator("> legend")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + item + "\\s*$"))))));
    }

    /** The control with this label. */
    Locator field(String label) {
        return part.getByLabel(Pattern.compile("^\\s*" + label + "\\s*(（必填）)?\\s*$"));
    }

    Page page() {
        return part.page();
    }
}
