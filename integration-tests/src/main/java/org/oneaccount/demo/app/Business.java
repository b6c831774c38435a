// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two business systems of the demo: one for everybody, one for companies. They differ in these words only. */
public enum Business {
    PROPERTY(
            "demo-app",
            "natural",
            5,
            Map.of(
                    "title", "不动产登记网上办理",
                    "welcome", "办理不动产登记",
                    "lead", "办理前需要用统一认证账号登录，账号需达到三级。还没有账号也没关系，登录页可以注册。"),
            Map.of(
                    "title",
                    "Property registration online",
                    "welcome",
                    "Register a property",
                    "lead",
                    "Sign in with your OneAccount first. It must have level 3. No account yet? You can register on the sign-in page.")),
    COMPANY(
            "demo-company",
            "legal",
            3,
            Map.of(
                    "title", "企业登记网上办理",
                    "welcome", "办理企业登记变更",
                    "lead", "由经办人用单位账号登录办理，账号需达到一级。还没有单位账号也没关系，登录页可以注册。"),
            Map.of(
                    "title",
                    "Company registration online",
                    "welcome",
                    "Change a company’s registration",
                    "lead",
                    "The agent signs in with the account of the organisation. It must have level 1. No account yet? You can register on the sign-in page."));

    private final String clientId;
    private final String accountType;
    private final int highestLevel;
    private final Map<String, String> chinese;
    private final Map<String, String> english;

    Business(
            String clientId,
            String accountType,
            int highestLevel,
            Map<String, String> chinese,
            Map<String, String> english) {
        this.clientId = clientId;
        this.accountType = accountType;
        this.highestLevel = highestLevel;
        this.chinese = chinese;
        this.english = english;
    }

    /** As the realm knows it. */
    public String clientId() {
        return clientId;
    }

    static Business of(String clientId) {
        for (Business business : values()) {
            if (business.clientId.equals(clientId)) {
                return business;
            }
        }
        throw new IllegalArgumentException("no business system is called " + clientId);
    }

    /** The realm's default unless the environment says otherwise, as at its import. */
    String secret() {
        String variable = "ONEACCOUNT_" + clientId.replace('-', '_').toUpperCase(Locale.ROOT) + "_SECRET";
        return Optional.ofNullable(System.getenv(variable)).orElse(clientId + "-secret");
    }

    String acr(String level) {
        return "urn:oneaccount:acr:" + accountType + ":" + level;
    }

    int highestLevel() {
        return highestLevel;
    }

    Map<String, String> words(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
