package org.proposaldesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.calendar.CalendarAdministration;
import org.proposaldesk.calendar.CalendarYear;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.delegation.HandOvers;
import org.proposaldesk.delegation.Scope;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandIns;
import org.proposaldesk.dispatch.Withdrawal;
import org.proposaldesk.process.RemindByHand;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.supervision.CaseStories;
import org.proposaldesk.supervision.CaseStory;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.survey.OnlineSurvey;
import org.proposaldesk.survey.Rating;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Every sort of message really goes out, by every channel, once; what cannot be sent is tried again, then shown. */
@DeskTest
class NotificationTest {

    private static final Post POST = new Post();
    private static final LocalDate LAST_WEEK_OF_2026 = LocalDate.of(2026, 12, 25);
    /** Made up: the notice of the year into which work already runs. */
    private static final CalendarYear NEXT_YEAR = new CalendarYear(2027, "测试通知",
            List.of(new CalendarYear.Day(LocalDate.of(2027, 3, 24), CalendarDay.Type.HOLIDAY, "假日")));

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry properties) {
        POST.register(properties);
    }

    @Autowired
    private Desk desk;

    @Autowired
    private CalendarAdministration calendar;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ChannelSwitches switches;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private DeliveryLog log;

    @Autowired
    private CaseStories stories;

    @Autowired
    private RemindByHand byHand;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private StandIns standIns;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from proposal_desk.notification_delivery").update();
        jdbc.sql("delete from proposal_desk.channel_switched_off").update();
        POST.empty();
    }

    @AfterEach
    void withoutTheYear() {
        calendar.standing().changes().stream().filter(change -> change.undoes() == null && !change.undone())
                .forEach(change -> calendar.undo(change.number(), "admin"));
    }

    /** What brings each sort of message about, who is told, and what it says. */
    private enum Cause {
        NEW_TASK("hightech", "请办理“起草答复稿”", false, test -> test.desk.proposalAt("draft-reply")),
        RETURNED("hightech", "稿件已退回，请办理“修改稿件”", true, test -> test.desk.proposalAt("review-by-section").usually("review-by-section",
                input -> input.put("decision", "RETURN").put("reason", "数据有误"))),
        REMINDER("hightech", "“起草答复稿”即将到期，请抓紧办理", true, test -> {
            Item item = test.desk.proposalAt("draft-reply");
            item.timerFires("draft-reply-due");
            return item;
        }),
        ESCALATION("hightech.head", "“起草答复稿”已逾期，请督促办理", true, test -> {
            Item item = test.desk.proposalAt("draft-reply");
            DeskClock.morningOf(item.due("draft-reply").plusDays(1));
            item.timerFires("draft-reply-due");
            return item;
        }),
        BY_HAND("hightech", "督办专员催办“起草答复稿”，请抓紧办理", true, test -> {
            Item item = test.desk.proposalAt("draft-reply");
            test.byHand.ofItem(item.id(), "supervisor");
            return item;
        }),
        ANSWERED("hightech", "提案者已反馈意见", true, test -> test.desk.proposalAt("confirm-survey").usually("confirm-survey")),
        DISSATISFIED("deputy", "提案者表示不满意", true, test -> {
            Item item = test.desk.proposalAt("deliver-reply");
            String token = item.surveyToken();
            item.usually("deliver-reply");
            test.desk.answers(token, new OnlineSurvey.Answer(Rating.DISSATISFIED, Rating.DISSATISFIED, "没有落到实处"));
            return item;
        }),
        DATES_MOVED("hightech", "2027年放假安排已录入，与您有关的期限有 ", true, test -> {
            DeskClock.morningOf(LAST_WEEK_OF_2026);
            Item item = test.desk.takesIn(Desk.proposal(HandlingMode.LEAD, LAST_WEEK_OF_2026.minusDays(1))).reaches("draft-reply");
            test.outbox.sendDue();
            POST.empty();
            test.calendar.confirm(NEXT_YEAR, test.calendar.preview(NEXT_YEAR).basedOn(), "admin");
            return item;
        }),
        STAND_IN("deputy", "张俊委托您代为办理（仅签发）", true, test -> {
            Item item = test.desk.takesIn(Desk.proposal());
            UUID entered = test.standIns.enter(new StandIns.Input(StandIn.Kind.DELEGATION, "zhang.jun", "deputy", DeskClock.today(),
                    DeskClock.today(), new Scope(true, null, false, true), ""), "zhang.jun");
            test.jdbc.sql("delete from proposal_desk.stand_in where id = ?").param(entered).update();
            return item;
        }),
        HANDED_OVER("hightech.head", "高新承办的工作已交接给您", true, test -> {
            Item item = test.desk.proposalAt("draft-reply");
            item.as("hightech").claims("draft-reply");
            test.handOvers.confirm("hightech", "hightech.head", test.handOvers.preview("hightech", "hightech.head", "office"), "office");
            return item;
        }),
        RETURN_DECIDED("hightech", "交办机关已收回", true, test -> {
            Item item = test.desk.proposalAt("research-point");
            item.as("office").does("request-return", input -> input.put("reason", "不属我局职责").put("suggestedUnit", "市工信局"));
            return item.usually("approve-return").usually("record-return-decision");
        }),
        EXTENSION_DECIDED("hightech", "已同意延期", true, test -> {
            Item item = test.desk.proposalAt("research-point");
            item.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
            return item.usually("approve-extension").usually("record-extension-decision");
        }),
        CORRECTED("hightech", "登记内容已更正", true, test -> {
            Item item = test.desk.proposalAt("draft-reply");
            item.as("office").does("correct-registration", input -> input.put("subject", "关于支持企业技术创新的提案").put("reason", "数据有误"));
            return item;
        }),
        PUBLICATION_CHANGE("deputy", "申请撤回公开，请审批", true, test -> {
            Item item = test.desk.proposalAt("publish-reply").usually("publish-reply");
            long reply = test.jdbc.sql("select id from proposal_desk.published_reply where proposal_id = ?").param(item.id()).query(Long.class).single();
            test.withdrawal.request(reply, "数据有误", "office");
            return item;
        });

        /** These speak of several items, or of none. */
        private static final Set<String> ABOUT_NO_ITEM = Set.of("DATES_MOVED", "STAND_IN", "HANDED_OVER");

        private final String person;
        private final String says;
        private final boolean inApp;
        private final Function<NotificationTest, Item> story;

        Cause(String person, String says, boolean inApp, Function<NotificationTest, Item> story) {
            this.person = person;
            this.says = says;
            this.inApp = inApp;
            this.story = story;
        }

        /** How the headline begins: with the item, unless the message is about several. */
        private String headline(Item item) {
            return ABOUT_NO_ITEM.contains(name()) ? says : "提案" + item.proposal().number() + "：" + says;
        }
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void goesOutByEveryChannel(Cause cause) throws Exception {
        Item item = cause.story.apply(this);
        assertThat(POST.mail.getReceivedMessages()).as("nothing is sent before the cause is certain").isEmpty();
        outbox.sendDue();

        String headline = cause.headline(item);
        List<MimeMessage> mails = POST.mailsTo(cause.person).stream().filter(mail -> subject(mail).startsWith("【提案办理】" + headline)).toList();
        assertThat(mails).as("e-mail").hasSize(1);
        assertThat(mails.get(0).getContentType()).containsIgnoringCase("utf-8");
        assertThat((String) mails.get(0).getContent()).contains("同志：").contains(headline)
                .contains("https://desk.bureau.test/camunda/app/tasklist/default/")
                .doesNotContain(item.proposal().subject(), "何涌", "没有落到实处", "数据有误");
        assertThat(POST.callsFor(cause.person)).filteredOn(call -> call.content().get("headline").asText().startsWith(headline)).as("web hook")
                .singleElement().satisfies(call -> {
                    assertThat(call.content().get("kind").asText()).isEqualTo(cause.name());
                    assertThat(call.body()).doesNotContain(item.proposal().subject(), "何涌", "没有落到实处", "数据有误");
                });
        assertThat(inbox.of(cause.person)).extracting(Inbox.Message::headline).as("in the application")
                .matches(headlines -> headlines.stream().anyMatch(one -> one.startsWith(headline)) == cause.inApp);

        POST.empty();
        outbox.sendDue();
        assertThat(POST.mail.getReceivedMessages()).as("nothing goes out twice").isEmpty();
        assertThat(POST.calls).isEmpty();
    }

    @Test
    void everySortHasACauseThatIsTested() {
        assertThat(Arrays.stream(Cause.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Notification.Kind.values()).map(Enum::name).toList());
    }

    /** Whoever takes the letter back knows it; colleagues learn that there is something to do, and nobody that it was returned. */
    @Test
    void aLetterThatItsDrafterTakesBackIsNotTheNewsOfAReturn() throws Exception {
        Item item = desk.proposalAt("draft-reply").usually("draft-reply");
        outbox.sendDue();
        POST.empty();

        item.as("hightech").does("take-back-letter", input -> { });
        assertThat(item.openSteps()).containsExactly("revise-draft");
        outbox.sendDue();
        assertThat(POST.callsFor("hightech")).as("the one who did it").isEmpty();
        assertThat(inbox.of("hightech")).extracting(Inbox.Message::headline).noneMatch(headline -> headline.contains("退回"));
        assertThat(POST.callsFor("hightech.head")).extracting(call -> call.content().get("kind").asText()).containsExactly("NEW_TASK");
        POST.empty();

        item.usually("revise-draft").usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "数据有误"));
        outbox.sendDue();
        assertThat(POST.callsFor("hightech")).as("a return after it was taken back").extracting(call -> call.content().get("kind").asText())
                .contains("RETURNED");
    }

    /** The gateway can tell that it is us, and when. */
    @Test
    void theWebHookIsSigned() throws Exception {
        tell("hightech");
        outbox.sendDue();
        Post.Call call = POST.callsFor("hightech").get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Post.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(call.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal((call.timestamp() + "." + call.body())
                .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aNumberStartsNoHeaderOfItsOwn() throws Exception {
        tell("hightech", "1\r\nBcc: thief@example.com\r\n\r\nText");
        outbox.sendDue();
        assertThat(POST.mail.getReceivedMessages()).hasSize(1);
        MimeMessage mail = POST.mailsTo("hightech").get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("Bcc: thief@example.com Text").doesNotContain("\n");
    }

    @Test
    void nothingIsToldWhenTheCauseIsTakenBack() {
        Item item = desk.takesIn(Desk.proposal());
        nothingWaits();
        transaction.executeWithoutResult(status -> {
            notifications.send(message(item.id(), "提案1"), List.of("hightech"));
            status.setRollbackOnly();
        });
        outbox.sendDue();
        assertThat(POST.mail.getReceivedMessages()).isEmpty();
        assertThat(inbox.unread("hightech")).isZero();
    }

    @Test
    void aPersonSwitchesAChannelOff() {
        switches.set("hightech", Channel.EMAIL, false);
        tell("hightech");
        outbox.sendDue();
        assertThat(POST.mail.getReceivedMessages()).isEmpty();
        assertThat(POST.callsFor("hightech")).hasSize(1);
        assertThat(switches.of("hightech")).extracting(ChannelSwitches.Switch::on).containsExactlyInAnyOrder(false, true);

        switches.set("hightech", Channel.EMAIL, true);
        tell("hightech");
        outbox.sendDue();
        assertThat(POST.mailsTo("hightech")).hasSize(1);
    }

    @Test
    void messagesAreReadByTheirOwnerOnly() {
        tell("hightech");
        UUID copy = inbox.of("hightech").get(0).id();
        inbox.read("deputy", List.of(copy));
        assertThat(inbox.unread("hightech")).isEqualTo(1);
        inbox.read("hightech", List.of(copy));
        assertThat(inbox.unread("hightech")).isZero();
        assertThat(inbox.of("hightech").get(0).read()).isTrue();
    }

    /** Tried again with growing pauses, given up after the last, shown to the administrator and on the item, sent again. */
    @Test
    void whatCannotBeSentIsTriedAgainThenShown() {
        switches.set("hightech", Channel.EMAIL, false);
        UUID item = tell("hightech");
        POST.answer = 503;
        for (Duration pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
                Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(2))) {
            POST.calls.clear();
            outbox.sendDue();
            outbox.sendDue();
            assertThat(POST.calls).as("one attempt, then a pause").hasSize(1);
            assertThat(deadLetters.all()).isEmpty();
            DeskClock.pass(pause);
        }
        outbox.sendDue();
        String key = POST.calls.get(0).key();
        assertThat(POST.calls).extracting(Post.Call::key).containsOnly(key);

        DeadLetters.DeadLetter letter = deadLetters.all().get(0);
        assertThat(letter.error()).contains("HTTP 503");
        assertThat(letter.attempts()).isEqualTo(8);
        assertThat(log.of(item).get(0).deliveries()).anySatisfy(one -> {
            assertThat(one.stateLabel()).isEqualTo("发送失败");
            assertThat(one.failed()).isTrue();
        });
        CaseStory story = stories.find(new Viewer("supervisor", List.of("supervisor")), item).orElseThrow();
        assertThat(story.messages()).anySatisfy(told -> assertThat(told.deliveries()).anyMatch(DeliveryLog.Delivery::failed));

        POST.empty();
        assertThat(deadLetters.sendAgain(letter.id())).isTrue();
        assertThat(deadLetters.sendAgain(letter.id())).as("once").isFalse();
        outbox.sendDue();
        assertThat(POST.calls).singleElement().satisfies(call -> assertThat(call.key()).isEqualTo(key));
        assertThat(deadLetters.all()).isEmpty();
    }

    @Test
    void afterTheMailServerWasDownAllAreSentAgainAtOnce() {
        tell("hightech");
        jdbc.sql("update proposal_desk.notification_delivery set state = 'FAILED', error = '' where state = 'WAITING'").update();
        outbox.sendDue();
        assertThat(POST.calls).isEmpty();

        assertThat(deadLetters.sendAllAgain()).as("mail and web hook").isEqualTo(2);
        outbox.sendDue();
        assertThat(POST.calls).hasSize(1);
        assertThat(POST.mail.getReceivedMessages()).hasSize(1);
        assertThat(deadLetters.all()).isEmpty();
    }

    /** The database goes away between sending and marking: sent again, with the same key, so that the other side can tell. */
    @Test
    void whoDiesBetweenSendingAndMarkingSendsAgainUnderTheSameId() {
        switches.set("hightech", Channel.EMAIL, false);
        tell("hightech");
        POST.beforeAnswer = () -> jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'
                    and query like '%notification_delivery%skip locked%'""").query(Boolean.class).list();
        assertThat(catchThrowable(outbox::sendDue)).isNotNull();
        POST.beforeAnswer = () -> { };
        outbox.sendDue();
        assertThat(POST.calls).hasSize(2);
        assertThat(POST.calls.get(0).key()).isEqualTo(POST.calls.get(1).key());
        outbox.sendDue();
        assertThat(POST.calls).hasSize(2);
    }

    /** The Message-ID is ours: the same at every attempt. */
    @Test
    void anEmailBearsTheIdOfItsDelivery() throws Exception {
        tell("hightech");
        outbox.sendDue();
        String delivery = jdbc.sql("select cast(id as text) from proposal_desk.notification_delivery where channel = 'EMAIL'")
                .query(String.class).single();
        assertThat(POST.mailsTo("hightech").get(0).getMessageID()).isEqualTo("<" + delivery + "@bureau.test>");
        assertThat(POST.mailsTo("hightech").get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    /** Two servers look into the outbox at once: the second leaves what the first is sending. */
    @Test
    void twoServersSendOnce() throws Exception {
        switches.set("hightech", Channel.EMAIL, false);
        tell("hightech");
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        POST.beforeAnswer = () -> {
            sending.countDown();
            await(goOn);
        };
        CompletableFuture<Void> first = CompletableFuture.runAsync(outbox::sendDue);
        await(sending);
        CompletableFuture.runAsync(outbox::sendDue).get(20, TimeUnit.SECONDS);
        goOn.countDown();
        first.get(20, TimeUnit.SECONDS);
        outbox.sendDue();
        assertThat(POST.calls).hasSize(1);
    }

    private UUID tell(String person) {
        return tell(person, "提案1");
    }

    /** Tells a person something about a new item, of which nobody else is told. */
    private UUID tell(String person, String headline) {
        Item item = desk.takesIn(Desk.proposal());
        jdbc.sql("delete from proposal_desk.notification_delivery").update();
        transaction.executeWithoutResult(status -> notifications.send(message(item.id(), headline), List.of(person)));
        return item.id();
    }

    private static Notification message(UUID proposal, String headline) {
        return new Notification(UUID.randomUUID(), Notification.Kind.ANSWERED, proposal, null, headline, "请查看。", null);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
