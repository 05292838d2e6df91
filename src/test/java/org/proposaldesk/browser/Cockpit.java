package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The supervisor's Cockpit: our numbers, list and item story. */
final class Cockpit {

    private final Page page;

    Cockpit(Page page) {
        this.page = page;
        assertThat(page.locator(".desk-tiles")).isVisible();
        Readable.check(page);
    }

    /** The number on the start page with this label. */
    String number(String label) {
        return page.locator(".desk-tile").filter(new Locator.FilterOptions().setHasText(label)).locator("strong").innerText();
    }

    /** Opens the page 办理件 from the menu and waits for its rows. */
    Locator items() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("办理件").setExact(true)).click();
        Locator rows = page.locator(".desk-table tbody tr");
        rows.first().waitFor();
        Readable.check(page);
        return rows;
    }

    /** Opens the story of an item from the list. */
    Locator story(String number) {
        items().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number)).click();
        Locator story = page.locator(".desk-story");
        assertThat(story).isVisible();
        Readable.check(page);
        return story;
    }

    Page page() {
        return page;
    }
}
