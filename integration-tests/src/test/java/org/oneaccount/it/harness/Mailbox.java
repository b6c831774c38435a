// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody's mailbox: a mail server of this machine, to which the realm sends its e-mails until it is closed. */
public final class Mailbox implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String SMTP = "smtpServer";

    private final Server server;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JsonNode before;

    public Mailbox(Server server) {
        this.server = server;
        mail.start();
        before = server.admin().get("").get(SMTP);
        sendBy(Map.of(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(mail.getSmtp().getPort()),
                "from",
                "no-reply@example.org"));
    }

    /** The subjects of what this address got, oldest first. */
    public List<String> subjectsTo(String address) {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (isTo(address, message)) {
                subjects.add(subject(message));
            }
        }
        return subjects;
    }

    /** The link in the newest e-mail to this address. */
    public URI lastLinkTo(String address) {
        MimeMessage newest = null;
        for (MimeMessage message : mail.getReceivedMessages()) {
            newest = isTo(address, message) ? message : newest;
        }
        if (newest == null) {
            throw new AssertionError("No e-mail came for " + address);
        }
        Matcher link = LINK.matcher(text(newest));
        if (!link.find()) {
            throw new AssertionError("No link in: " + text(newest));
        }
        return URI.create(link.group());
    }

    @Override
    public void close() {
        sendBy(before);
        mail.stop();
    }

    private void sendBy(Object settings) {
        Http.ok(server.admin().put("", Map.of(SMTP, settings)));
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the plain alternative, which comes first. */
    private static String text(MimeMessage message) {
        try {
            BodyPart plain = ((Multipart) message.getContent()).getBodyPart(0);
            return plain.getContent().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
