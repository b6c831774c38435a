// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The screen of the demo's counter, in Chinese or English. */
final class CounterPage {

    private static final String FORM =
            """
            <h1>%s</h1><p>%s</p>
            <form method="post" action="/counter?lang=%s">
            <label for="code">%s</label><input id="code" name="code" autocomplete="off" inputmode="numeric" required>
            <label for="name">%s</label><input id="name" name="name" autocomplete="off" required>
            <label for="idNumber">%s</label><input id="idNumber" name="idNumber" autocomplete="off" required>
            <button class="main">%s</button>
            </form>
            """;

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("title", "办事窗口（演示）"),
            Map.entry("other", "<a lang=\"en\" href=\"/counter?lang=en\">English</a>"),
            Map.entry("lead", "您扮演窗口人员：对照来人出示的居民身份证，填写预约码、姓名和号码。"),
            Map.entry("code", "预约码"),
            Map.entry("name", "姓名"),
            Map.entry("idNumber", "身份证号码"),
            Map.entry("confirm", "证件已核对，确认"),
            Map.entry("done", "已确认。请来人回到自己的页面，点“我已经办好了，继续”。"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("title", "Counter (demo)"),
            Map.entry("other", "<a lang=\"zh-CN\" href=\"/counter?lang=zh-CN\">中文</a>"),
            Map.entry(
                    "lead",
                    "You play the clerk: look at the visitor's ID card and enter appointment code, name and number."),
            Map.entry("code", "Appointment code"),
            Map.entry("name", "Name"),
            Map.entry("idNumber", "ID number"),
            Map.entry("confirm", "The document was checked: confirm"),
            Map.entry("done", "Confirmed. The visitor now presses “I have been there: continue”."));

    private final Locale locale;
    private final Map<String, String> words;

    CounterPage(Locale locale) {
        this.locale = locale;
        this.words = locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** @param answer to a confirmation that was just sent */
    String of(Optional<Counter.Answer> answer) {
        String notice = answer.map(given -> given.confirmed()
                        ? "<p class=\"done\" role=\"status\">%s</p>".formatted(words.get("done"))
                        : "<p class=\"notice\" role=\"alert\">%s</p>".formatted(Page.escaped(given.words())))
                .orElse("");
        String form = FORM.formatted(
                words.get("title"),
                words.get("lead"),
                locale.toLanguageTag(),
                words.get("code"),
                words.get("name"),
                words.get("idNumber"),
                words.get("confirm"));
        return Page.framed(locale, words.get("title"), words.get("other"), notice + form);
    }
}
