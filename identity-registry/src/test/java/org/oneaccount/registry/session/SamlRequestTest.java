// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.trust.TrustAcr;

class SamlRequestTest {

    private static final String LEVEL = "urn:oneaccount:acr:natural:3";
    private static final String PASSWORD = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

    @ParameterizedTest
    @CsvSource({"exact, true", "minimum, true", "maximum, false", "better, false"})
    void levelsAreServedExactlyAndAsAMinimum(String comparison, boolean served) {
        assertThat(new SamlRequest(comparison, List.of(PASSWORD, LEVEL)).canBeServed())
                .isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"maximum", "better"})
    void otherClassReferencesAreLeftToKeycloak(String comparison) {
        assertThat(new SamlRequest(comparison, List.of(PASSWORD)).canBeServed()).isTrue();
    }

    @Test
    void aLevelBesideWhatEverySignInSatisfiesIsNotDemanded() {
        RequestNote note = RequestNote.asking(List.of(LEVEL, PASSWORD), true);

        assertThat(note.demanding()).isEmpty();
        assertThat(SamlRequest.anySignInAmong(note.requested())).isEqualTo(PASSWORD);
    }

    @Test
    void aFreshProofIsDemandedWhateverElseWouldDo() {
        RequestNote note = RequestNote.asking(List.of(PASSWORD, TrustAcr.REAUTH, LEVEL), true);

        assertThat(note.demanding()).containsExactly(TrustAcr.REAUTH);
    }

    @Test
    void aNoteSaysTheSameAfterItsWayThroughTheSession() {
        RequestNotes note = new RequestNotes(
                List.of(new RequestNote("tab", RequestMark.NONE, 7, List.of(LEVEL), true, true, "receipt")));

        assertThat(RequestNotes.read(note.write())).isEqualTo(note);
    }
}
