package org.proposaldesk.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail over SMTP; on when {@code SPRING_MAIL_HOST} is set. The addresses of the people stand in {@code bureau.yml}. */
@Component
@ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
class EmailGateway implements Gateway {

    private final JavaMailSender server;
    private final String from;
    private final Bureau bureau;
    private final Clock clock;

    EmailGateway(JavaMailSender server, @Value("${proposaldesk.mail.from:}") String from, @Value("${spring.mail.username:}") String user,
            Bureau bureau, Clock clock) {
        this.server = server;
        this.from = from.isBlank() ? user : from;
        if (!this.from.contains("@")) {
            throw new IllegalStateException("已设置 SPRING_MAIL_HOST，还须在 PROPOSALDESK_MAIL_FROM 中写明发件邮箱。");
        }
        this.bureau = bureau;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean reaches(Person person) {
        return person.email() != null;
    }

    @Override
    public void send(Outgoing message) throws NotSent {
        try {
            server.send(mail(message));
        } catch (MailException | MessagingException failure) {
            throw new NotSent("邮件服务器没有接受这封邮件，请检查邮件服务器和收件邮箱。", failure);
        }
    }

    private MimeMessage mail(Outgoing message) throws MessagingException {
        MimeMessage mail = new Numbered(server.createMimeMessage(), "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        mail.setFrom(from(bureau.product()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.person().email(), true));
        mail.setSubject("【" + bureau.product() + "】" + message.headline(), StandardCharsets.UTF_8.name());
        mail.setText("""
                %s同志：

                %s
                %s

                办理入口：%s

                %s%s系统自动发送，请勿回复。
                """.formatted(message.person().name(), message.headline(), message.text(), message.link(), bureau.shortName(), bureau.product()),
                StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // So that holiday replies do not answer a machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private InternetAddress from(String name) throws MessagingException {
        InternetAddress address = new InternetAddress(from, true);
        try {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return address;
    }

    /** A mail with a Message-ID of our own, which the library would replace by a new one at each attempt. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(MimeMessage empty, String id) throws MessagingException {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
