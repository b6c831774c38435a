// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneaccount.trust.SourceId;

/**
 * A certification authority whose certificates prove an organisation, and everything about its habits that has to be known.
 *
 * @param id names it in settings, logs and events
 * @param source of the evidence; how far it is believed, the policy says
 * @param trusted its own certificates: a path has to end at one of these
 * @param intermediates certificates between those and the organisations'; whoever configures them vouches for them
 * @param identifiers where the organisation's number is; where several have one, it is the same
 * @param amr what a signature by its keys says about a sign-in (RFC 8176)
 * @param sm2UserId the user id that its middleware signs with; in certificates it is always the standard's
 */
public record TrustedCa(
        String id,
        SourceId source,
        List<CaCertificate> trusted,
        List<CaCertificate> intermediates,
        List<IdentifierPlace> identifiers,
        RevocationPlan revocation,
        Set<String> amr,
        String sm2UserId) {

    /** GM/T 0009. */
    public static final String STANDARD_SM2_USER_ID = "1234567812345678";

    /** Of RFC 8176, those that a key with a certificate can mean: in hardware, in software, in a smart card, opened by a PIN. */
    public static final Set<String> AMR = Set.of("hwk", "swk", "sc", "pin");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int MAX_USER_ID_BYTES = 8191;

    public TrustedCa {
        requireNonNull(id, "id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id: small letters, digits and hyphens, a letter first, at most 32");
        }
        requireNonNull(source, "source");
        trusted = List.copyOf(trusted);
        intermediates = List.copyOf(intermediates);
        identifiers = List.copyOf(identifiers);
        requireNonNull(revocation, "revocation");
        amr = Set.copyOf(amr);
        if (trusted.isEmpty() || identifiers.isEmpty() || amr.isEmpty() || !AMR.containsAll(amr)) {
            throw new IllegalArgumentException("certificates, identifiers and amr are needed, amr of " + AMR);
        }
        if (!intermediates.stream().allMatch(CaCertificate::isSoundlySigned)) {
            throw new IllegalArgumentException("intermediates: signed over SHA-256, SHA-384, SHA-512 or SM3");
        }
        if (sm2UserId.isEmpty() || sm2UserId.getBytes(StandardCharsets.UTF_8).length > MAX_USER_ID_BYTES) {
            throw new IllegalArgumentException("sm2UserId: 1 to " + MAX_USER_ID_BYTES + " bytes");
        }
    }

    /** Whoever may have issued a certificate that a path leads from. */
    Stream<CaCertificate> issuers() {
        return Stream.concat(trusted.stream(), intermediates.stream());
    }

    /** Object identifiers of the extensions where the number may be. */
    Set<String> extensions() {
        return identifiers.stream()
                .filter(place -> place.where() == IdentifierPlace.Where.EXTENSION)
                .map(place -> place.oid().getId())
                .collect(Collectors.toSet());
    }

    /**
     * The one organisation that it names. A number whose check digits are wrong counts only where none is right: a few were handed
     * out so, but so may be a word that looks like one.
     */
    OrganisationIdentifier organisationIn(ParsedCertificate certificate) throws RefusedException {
        List<OrganisationIdentifier> written = identifiers.stream()
                .flatMap(place -> place.read(certificate.holder()).stream())
                .toList();
        List<OrganisationIdentifier> checked =
                written.stream().filter(OrganisationIdentifier::isChecked).toList();
        List<OrganisationIdentifier> numbers = checked.isEmpty() ? written : checked;
        OrganisationIdentifier first = numbers.stream()
                .filter(OrganisationIdentifier::isWhole)
                .findFirst()
                .or(() -> numbers.stream().findFirst())
                .orElseThrow(() -> new RefusedException(CertificateRefusal.NO_IDENTIFIER));
        if (!numbers.stream().allMatch(first::covers)) {
            throw new RefusedException(CertificateRefusal.SEVERAL_IDENTIFIERS);
        }
        return first;
    }

    @Override
    public String toString() {
        return id;
    }
}
