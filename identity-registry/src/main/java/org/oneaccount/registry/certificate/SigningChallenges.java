// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The one challenge that stands in a tab for a purpose, in that tab's auth note; whoever answers it uses it up, on whatever
 * node, whatever the answer is worth.
 */
public final class SigningChallenges {

    private static final String NOTE = "trust.challenge.";
    private static final String SPENT = "oneaccount.challenge.";
    private static final char SEPARATOR = ' ';

    private final AuthenticationSessionModel login;
    private final SingleUseObjectProvider spent;
    private final String purpose;
    private final List<String> about;
    private final Duration lifetime;

    /**
     * @param purpose stands in the text, and keeps challenges of two dialogues in one tab apart
     * @param about what else the text says; a challenge that said something else stands no longer
     */
    public SigningChallenges(
            AuthenticationSessionModel login,
            SingleUseObjectProvider spent,
            String purpose,
            List<String> about,
            Duration lifetime) {
        this.login = login;
        this.spent = spent;
        this.purpose = purpose;
        this.about = List.copyOf(about);
        this.lifetime = lifetime;
    }

    /** The one on the page, or a new one when there is none, or it is over. */
    public SigningChallenge standing(Instant now) {
        return find().filter(challenge -> !challenge.isOverAt(now)).orElseGet(() -> issue(now));
    }

    /**
     * Takes it off the page. Empty when there is none, when the answer is to an older page, and for all but one of those who
     * answer at once.
     *
     * @param shown the nonce that the page sent back
     */
    public Optional<SigningChallenge> use(String shown, Instant now) {
        Optional<SigningChallenge> standing = find();
        login.removeAuthNote(note());
        return standing.filter(challenge -> {
                    long left = Duration.between(now, challenge.expiresAt()).toSeconds();
                    return spent.putIfAbsent(SPENT + challenge.nonce(), Math.max(1, left) + 1);
                })
                .filter(challenge -> challenge.nonce().equals(shown));
    }

    private Optional<SigningChallenge> find() {
        return Optional.ofNullable(login.getAuthNote(note())).map(note -> {
            int at = note.indexOf(SEPARATOR);
            return challenge(Instant.ofEpochSecond(Long.parseLong(note.substring(0, at))), note.substring(at + 1));
        });
    }

    private SigningChallenge issue(Instant now) {
        SigningChallenge challenge = challenge(
                now.plus(lifetime),
                HexFormat.of().formatHex(SecretGenerator.getInstance().randomBytes(SigningChallenge.NONCE_BYTES)));
        login.setAuthNote(
                note(), Long.toString(challenge.expiresAt().getEpochSecond()) + SEPARATOR + challenge.nonce());
        return challenge;
    }

    private SigningChallenge challenge(Instant expiresAt, String nonce) {
        return new SigningChallenge(
                purpose,
                login.getRealm().getName(),
                login.getClient().getClientId(),
                login.getTabId(),
                about,
                expiresAt,
                nonce);
    }

    private String note() {
        return NOTE + purpose;
    }
}
