package io.parley.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says. Nothing in it was written by people, so that nobody can send others what they like.
 *
 * @param text paragraphs of plain text, without anything that HTML would take for its own
 * @param url where to go; null for nowhere
 */
public record Letter(String subject, String text, @Nullable String url) {

    String plain() {
        return url == null ? text + "\n" : text + "\n\n" + url + "\n";
    }

    String html() {
        String paragraph = "<p>" + text.replace("\n", "<br>") + "</p>";
        return url == null ? paragraph : paragraph + "<p><a href=\"" + url + "\">" + url + "</a></p>";
    }

    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
