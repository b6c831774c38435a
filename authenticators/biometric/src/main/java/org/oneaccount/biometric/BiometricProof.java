// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.registry.spi.FaceStart;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.StrengthKind;

/** Proves that the person at the camera is alive, and the one whom the account is about. */
final class BiometricProof implements IdentityProof {

    private final KeycloakSession session;

    BiometricProof(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        String returned = session.getContext().getUri().getQueryParameters().getFirst(BiometricPlaces.RETURNED);
        return dialogue(context).show(Optional.ofNullable(returned));
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        return dialogue(context).take(form);
    }

    private FaceDialogue dialogue(ProofContext context) {
        BiometricSettings settings = BiometricSettings.of(context.settings());
        Handovers handovers = new Handovers(session.singleUseObjects(), context.realm());
        FaceVerification verification = new FaceVerification(
                context.user().getId(),
                SmsSettings.of(context.realm())
                        .countedAddress(session.getContext().getConnection().getRemoteAddr()),
                context.purpose(),
                settings,
                Counters.of(session, context.realm()),
                outside(context, handovers),
                context.clock());
        BiometricNotes notes = new BiometricNotes(
                context.login(), session.getProvider(TrustRegistry.class).seal(context.realm()));
        return new FaceDialogue(context, verification, settings, notes, handovers);
    }

    private FaceVerification.Outside outside(ProofContext context, Handovers handovers) {
        return new FaceVerification.Outside() {
            @Override
            public FaceStart start(AskedPerson person, URI returnTo) {
                return Sources.startFace(session, person.name(), person.document(), returnTo);
            }

            @Override
            public FaceResult result(String transaction) {
                return Sources.faceResult(session, transaction);
            }

            /** A claim is a person to become, not the one whose session could be stronger. */
            @Override
            public Optional<AskedPerson> person() {
                return AskedPerson.of(context)
                        .filter(asked -> context.purpose() == Purpose.EVIDENCE
                                || BiometricProofFactory.isKnownBySource(session.getProvider(TrustRegistry.class)
                                        .personalData(context.realm(), context.user())));
            }

            @Override
            public boolean use(FaceCheck check) {
                return handovers.use(check, context.clock().instant());
            }

            @Override
            public Recorded record(Proven proven) {
                return context.record(proven);
            }

            @Override
            public void strengthen() {
                SessionStrength.add(context.login(), StrengthKind.FACE);
            }
        };
    }

    @Override
    public void close() {}
}
