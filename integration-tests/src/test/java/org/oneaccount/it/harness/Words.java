// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** From words on a page back to the key of the message, so that tests name a refusal and do not repeat its words. */
public final class Words {

    /** The last word is that of the pages. */
    private static final List<String> FOLDERS = List.of(
            "theme/oneaccount/email/messages/", "theme-resources/messages/", "theme/oneaccount/login/messages/");

    private static final Map<String, String> TEXTS = load();

    private Words() {}

    /** Every key with one of these texts, which somebody was shown; parameters may hold anything. */
    public static Set<String> keysOf(Collection<String> texts) {
        Set<String> keys = new TreeSet<>();
        TEXTS.forEach((key, words) -> {
            Pattern pattern = pattern(words);
            if (texts.stream().anyMatch(text -> pattern.matcher(text.strip()).matches())) {
                keys.add(key);
            }
        });
        SeenRefusals.add(keys);
        return keys;
    }

    /** The words of a key, such as the subject of an e-mail. */
    public static String of(String key) {
        return TEXTS.get(key);
    }

    private static Map<String, String> load() {
        Map<String, String> texts = new HashMap<>();
        try {
            for (String folder : FOLDERS) {
                for (URL file : Collections.list(
                        Words.class.getClassLoader().getResources(folder + "messages_zh_CN.properties"))) {
                    Properties words = new Properties();
                    try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                        words.load(reader);
                    }
                    words.forEach((key, text) -> texts.put((String) key, (String) text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** What a module says under this key in a language ({@code zh_CN}, {@code en}). */
    public static String of(String key, String language) {
        try {
            for (URL file : Collections.list(Words.class
                    .getClassLoader()
                    .getResources("theme-resources/messages/messages_" + language + ".properties"))) {
                Properties words = new Properties();
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                if (words.containsKey(key)) {
                    return words.getProperty(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No words for " + key + " in " + language);
    }

    private static Pattern pattern(String text) {
        String[] parts = Pattern.compile("\\{\\d[^}]*}").split(text.replace("''", "'"), -1);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(pattern.toString());
    }
}
