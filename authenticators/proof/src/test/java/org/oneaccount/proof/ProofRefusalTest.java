// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.trust.AccountType.LEGAL;
import static org.oneaccount.trust.AccountType.NATURAL;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

class ProofRefusalTest {

    @Test
    void aProofOfTheOtherAccountTypeIsNotRunWhateverItIsFor() {
        InstalledProof forLegal = proof(Set.of(LEGAL));

        assertThat(ProofRefusal.of(forLegal, NATURAL, Purpose.EVIDENCE, Set.of()))
                .contains(ProofRefusal.OTHER_ACCOUNT_TYPE);
        assertThat(ProofRefusal.of(forLegal, NATURAL, Purpose.STRENGTH, Set.of()))
                .contains(ProofRefusal.OTHER_ACCOUNT_TYPE);
        assertThat(ProofRefusal.of(forLegal, LEGAL, Purpose.EVIDENCE, Set.of())).isEmpty();
    }

    /** Keycloak's own form of such an id; accounts that a directory was imported into are rows like any other. */
    @Test
    void anAccountOfAUserDirectoryIsRefusedByName() {
        assertThat(ProofRefusal.of(account("f:directory:somebody"))).contains(ProofRefusal.ACCOUNT_ELSEWHERE);
        assertThat(ProofRefusal.of(account("0b6a1f6e-6b64-4b5e-9e63-6a2c1d1d1f00")))
                .isEmpty();
    }

    private static UserModel account(String id) {
        return (UserModel) Proxy.newProxyInstance(
                UserModel.class.getClassLoader(), new Class<?>[] {UserModel.class}, (proxy, method, arguments) -> id);
    }

    @Test
    void whatIsMissingIsNamedInTheOrderOfTheLadder() {
        Factor seal = new Factor("seal");
        InstalledProof demanding = proof(Set.of(LEGAL), Factor.ORGANISATION, Factor.REAL_NAME, seal);

        assertThat(refusal(demanding)).contains(ProofRefusal.ORGANISATION_FIRST);
        assertThat(refusal(demanding, Factor.ORGANISATION)).contains(ProofRefusal.REAL_NAME_FIRST);
        assertThat(refusal(demanding, Factor.ORGANISATION, Factor.REAL_NAME)).contains(ProofRefusal.OTHER_FIRST);
        assertThat(refusal(demanding, Factor.ORGANISATION, Factor.REAL_NAME, seal))
                .isEmpty();
    }

    @Test
    void aSessionIsStrengthenedByWhatIsThereAlready() {
        assertThat(ProofRefusal.of(proof(Set.of(LEGAL), Factor.ORGANISATION), LEGAL, Purpose.STRENGTH, Set.of()))
                .isEmpty();
    }

    @Test
    void aClaimTakesThePlaceOfTheName() {
        InstalledProof bank = new InstalledProof(
                "bankcard",
                Set.of(Factor.BANK_CARD),
                Set.of(Factor.REAL_NAME),
                Set.of(NATURAL),
                Optional.empty(),
                true);

        assertThat(ProofRefusal.of(bank, NATURAL, Purpose.EVIDENCE, Set.of())).contains(ProofRefusal.REAL_NAME_FIRST);
        assertThat(ProofRefusal.of(bank.onClaim(), NATURAL, Purpose.EVIDENCE, Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProofRefusal.class)
    void everyRefusalHasWordsInBothLanguages(ProofRefusal refusal) throws IOException {
        assertThat(words("en").getProperty(refusal.id())).isNotBlank();
        assertThat(words("zh_CN").getProperty(refusal.id())).isNotBlank();
    }

    private static Optional<ProofRefusal> refusal(InstalledProof proof, Factor... held) {
        return ProofRefusal.of(proof, LEGAL, Purpose.EVIDENCE, Set.of(held));
    }

    private static InstalledProof proof(Set<AccountType> serves, Factor... requires) {
        return new InstalledProof(
                "seal", Set.of(Factor.MANDATE), Set.of(requires), serves, Optional.<StrengthKind>empty(), false);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                ProofRefusalTest.class.getResourceAsStream(
                        "/theme-resources/messages/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
