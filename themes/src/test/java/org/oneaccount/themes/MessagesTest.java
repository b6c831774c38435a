// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every module, in both languages. */
class MessagesTest {

    private static final String CHINESE = "/messages_zh_CN.properties";
    private static final String ENGLISH = "/messages_en.properties";

    /** A key that is written out in a template: {@code msg("key")}, also inside {@code (…)?then("a", "b")}. */
    private static final Pattern USED = Pattern.compile("\\bmsg\\(\"([\\w.-]+)\"");

    private static final Pattern LABEL = Pattern.compile("<@buttons\\.\\w+[^>]*\\blabel=\"([\\w.-]+)\"");

    static List<Path> chinese() {
        return Project.resources(CHINESE);
    }

    static List<Path> templates() {
        return Project.resources(".ftl");
    }

    @Test
    void everyBundleIsThereInBothLanguages() {
        assertThat(folders(CHINESE)).isNotEmpty().isEqualTo(folders(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void noKeyIsMissingInEitherLanguage(Path chinese) {
        Bundle zh = Bundle.read(chinese);
        Bundle en = Bundle.read(twin(chinese));

        assertThat(zh.messages().keySet()).as(zh.name()).isEqualTo(en.messages().keySet());
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void everyTextCanBeFormattedAndTakesTheSameValuesInBothLanguages(Path chinese) {
        Map<String, String> zh = Bundle.read(chinese).messages();
        Map<String, String> en = Bundle.read(twin(chinese)).messages();

        zh.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(values(text)).as(key).isEqualTo(values(en.get(key)));
        });
    }

    /** In MessageFormat one apostrophe swallows the text up to the next one. */
    @ParameterizedTest
    @MethodSource("chinese")
    void apostrophesAreDoubled(Path chinese) {
        Map<String, String> en = Bundle.read(twin(chinese)).messages();

        assertThat(en)
                .allSatisfy((key, text) ->
                        assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyWordOfATemplateIsOurs(Path template) {
        Set<String> missing = used(template);

        chinese()
                .forEach(bundle ->
                        missing.removeAll(Bundle.read(bundle).messages().keySet()));

        assertThat(missing).as(Project.name(template)).isEmpty();
    }

    /** {@code ${key}} in a name or a consent text of the realm; settings of the environment look alike but have a default. */
    @Test
    void everyWordOfTheRealmIsOurs() {
        Path realm = Project.ROOT.resolve("realm-export/oneaccount-realm.json");
        String text = Project.read(realm);
        Set<String> missing = found(Pattern.compile("\\$\\{([a-z][\\w.-]*)}"), text);

        chinese()
                .forEach(bundle ->
                        missing.removeAll(Bundle.read(bundle).messages().keySet()));
        missing.removeIf(key -> text.contains("\"" + key + "\":")); // the realm's own texts
        missing.remove("authBaseUrl"); // Keycloak's own address

        assertThat(missing).isEmpty();
    }

    /** By text message: who runs a gateway of approved templates must know which, and in which language. */
    @Test
    void everyNoticeIsInTheListOfTemplates() {
        String readme = Project.read(Project.ROOT.resolve("identity-registry/README.md"));
        List<String> notices = chinese().stream()
                .flatMap(bundle -> Bundle.read(bundle).messages().keySet().stream())
                .filter(key -> key.endsWith("NoticeText"))
                .map(key -> key.substring(0, key.length() - "Text".length()))
                .toList();

        assertThat(notices).isNotEmpty().allSatisfy(notice -> assertThat(readme).contains("`" + notice + "`"));
    }

    @Test
    void eachLanguageSaysWhichItIs() {
        Path chinese = Project.ROOT.resolve("identity-registry/src/main/resources/theme-resources/messages" + CHINESE);

        assertThat(Bundle.read(chinese).messages()).containsEntry("trustLanguage", "zh-CN");
        assertThat(Bundle.read(twin(chinese)).messages()).containsEntry("trustLanguage", "en");
    }

    private static Set<String> used(Path template) {
        String text = Project.read(template);
        Set<String> keys = found(USED, text);
        keys.addAll(found(LABEL, text));
        keys.removeIf(key ->
                key.endsWith(".") || key.endsWith("_") || key.endsWith("-")); // the rest is known at run time only
        return keys;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> values(String text) {
        assertThat(new MessageFormat(text.replaceAll("\\$\\{[\\w.]+}", ""))).isNotNull();
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> folders(String ending) {
        return Project.resources(ending).stream()
                .map(file -> Project.name(file.getParent()))
                .collect(Collectors.toSet());
    }

    private static Path twin(Path chinese) {
        return chinese.resolveSibling(ENGLISH.substring(1));
    }
}
