package io.parley.mailcatcher;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page: the plain text of each mail, with its links. */
final class MailPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    private MailPage() {}

    static String of(List<CaughtMail> mails) {
        String list = mails.stream().map(MailPage::article).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title>
                <style>body{font:16px/1.5 system-ui;max-width:45rem;margin:2rem auto;padding:0 1rem}
                pre{white-space:pre-wrap;font:inherit}article{border-top:1px solid #999}</style>
                <h1>Mail that was sent</h1>
                """ + (list.isEmpty() ? "<p>None since the start." : list) + "</html>";
    }

    private static String article(CaughtMail mail) {
        String text = LINK.matcher(escaped(mail.text())).replaceAll("<a href=\"$0\">$0</a>");
        return "<article><h2>%s</h2><p>To %s at %s</p><pre>%s</pre></article>"
                .formatted(escaped(mail.subject()), escaped(mail.to()), mail.receivedAt(), text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
