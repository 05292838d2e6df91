package org.proposaldesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proposaldesk.database.DemoMode;

/**
 * The people at their machines: one browser, in it a window and a login for each person and web app.
 *
 * <p>The browser is the system's Chromium; {@code PROPOSALDESK_CHROMIUM} names another.
 */
final class Staff implements AutoCloseable {

    /** A desk's screen as most offices have it. */
    private static final Screen DESK = new Screen(1400, 900);
    /** A phone held upright. */
    private static final Screen PHONE = new Screen(390, 844);

    /** Size of a screen in CSS pixels. */
    private record Screen(int width, int height) {
    }

    /** Milliseconds that a screen may take on a busy machine. */
    private static final double PATIENCE = 30_000;

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Desk> desks = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param port where the application listens */
    Staff(int port) {
        address = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("PROPOSALDESK_CHROMIUM", "/usr/bin/chromium");
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Date fields speak the language of the browser, not of the page.
        environment.put("LANGUAGE", "zh_CN");
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium))
                .setArgs(List.of("--no-sandbox", "--lang=zh-CN")).setEnv(environment));
    }

    /** The Tasklist of this person, logged in at the first call. */
    Desk desk(String person) {
        return desks.computeIfAbsent(person, one -> new Desk(logIn(one, "tasklist", DESK)));
    }

    /** One more window of this person, at another machine. */
    Desk anotherDesk(String person) {
        return new Desk(logIn(person, "tasklist", DESK));
    }

    /** The Tasklist of this person on a phone. */
    Desk phone(String person) {
        return new Desk(logIn(person, "tasklist", PHONE));
    }

    /** The Cockpit of this person. */
    Cockpit cockpit(String person) {
        return new Cockpit(logIn(person, "cockpit", DESK));
    }

    /** The start page of Cockpit for somebody who does not see the bureau's numbers. */
    Page administratorsCockpit(String person) {
        Page page = logIn(person, "cockpit", DESK);
        page.waitForResponse("**/bureau/api/supervision/choices", () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工作日历"))
                .waitFor());
        return page;
    }

    /** The page 工作日历 of this person. */
    Page calendar(String person) {
        Page page = logIn(person, "cockpit", DESK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工作日历").setExact(true)).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("已录入的年份")).waitFor();
        return page;
    }

    /** A page of Cockpit by its name in the menu, as this person opens it. */
    Page cockpitPage(String person, String menu) {
        Page page = logIn(person, "cockpit", DESK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(menu).setExact(true)).first().click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(menu)).waitFor();
        return page;
    }

    /** What anybody opens without login, on a phone. */
    Page visitor(String path) {
        Page page = window(PHONE);
        page.navigate(address + path);
        return page;
    }

    /** The system page of the administrator. */
    Page admin(String person) {
        Page page = logIn(person, "admin", DESK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("系统").setExact(true)).first().click();
        return page;
    }

    /** The fonts of letters among the settings of Admin. */
    Page fonts(String person) {
        Page admin = admin(person);
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("信函字体")).click();
        return admin;
    }

    /** The page of earlier replies, as this person opens it from Tasklist. */
    Page archive(String person) {
        return opened(person, "以往答复");
    }

    /** The page 委托与替岗, as this person opens it from Tasklist. */
    Page standIns(String person) {
        return opened(person, "委托与替岗");
    }

    /** The page of the items that one works on or has worked on, as this person opens it from Tasklist. */
    Page items(String person) {
        return opened(person, "办理件");
    }

    private Page opened(String person, String link) {
        Page tasklist = desk(person).page();
        Page page = tasklist.waitForPopup(() -> tasklist.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click());
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /** The survey that a proposer opens on a phone and without any login, by the link that came with the letter. */
    SurveyPage survey(String token) {
        Page page = window(PHONE);
        page.navigate(address + "/survey/" + token);
        return new SurveyPage(page);
    }

    /** What browsers complained of on their consoles since the last question, also about the content security policy. */
    List<String> complaints() {
        List<String> sinceThen = List.copyOf(complaints);
        complaints.clear();
        return sinceThen;
    }

    private Page logIn(String person, String app, Screen screen) {
        Page page = window(screen);
        page.navigate(address + "/camunda/app/" + app + "/");
        type(page.getByPlaceholder("用户名"), person, page.getByPlaceholder("密码"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
        return page;
    }

    /** The page puts the cursor into the name once more when it has loaded; a password that is being typed then ends up behind the name. */
    private static void type(Locator name, String person, Locator password) {
        for (int attempt = 0; attempt < 10 && !(name.inputValue().equals(person) && password.inputValue().equals(DemoMode.PASSWORD)); attempt++) {
            name.fill(person);
            password.fill(DemoMode.PASSWORD);
        }
    }

    private Page window(Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setViewportSize(screen.width(), screen.height()));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /**
     * Three failures are no errors: the question of the web apps whether somebody is logged in, a last look of Tasklist at the task
     * that has just been handed in, and a step that a rule refuses. What the browser's own pages lack (its viewer of PDF files is
     * one) is not ours either.
     */
    private void listen(ConsoleMessage message) {
        String source = message.location();
        boolean expected = message.text().contains("status of 404")
                && (source.contains("/api/admin/auth/user/") || source.matches(".*/engine/default/task/[^/]+"))
                || message.text().contains("status of 422") && source.contains("/bureau/api/")
                || source.startsWith("chrome://") || source.startsWith("chrome-extension://");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text() + " " + source);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
