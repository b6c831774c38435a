// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Draft;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;

class IdentifierPlaceTest {

    private static final String CODE = TestCertificates.CREDIT_CODE;
    private static final String ORGANISATION = CODE.substring(8, 17);
    private static final ASN1ObjectIdentifier OID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final Authority CA = Authority.named(Kind.EC, "CA");

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(ExtensionEncoding.BARE, new DERPrintableString(CODE)),
                Arguments.of(ExtensionEncoding.BARE, new DERUTF8String(CODE)),
                Arguments.of(ExtensionEncoding.BARE, new DERIA5String(CODE)),
                Arguments.of(ExtensionEncoding.IMPLICIT, new DERTaggedObject(false, 0, new DERPrintableString(CODE))),
                Arguments.of(ExtensionEncoding.IMPLICIT, new DERTaggedObject(false, 3, new DERUTF8String(CODE))),
                Arguments.of(ExtensionEncoding.EXPLICIT, new DERTaggedObject(true, 0, new DERPrintableString(CODE))),
                Arguments.of(ExtensionEncoding.EXPLICIT, new DERTaggedObject(true, 5, new DERUTF8String(CODE))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void eachEncodingIsReadWhereItIsExpectedAndNowhereElse(ExtensionEncoding encoding, ASN1Encodable value) {
        ParsedCertificate certificate = withExtension(value);

        for (ExtensionEncoding expected : ExtensionEncoding.values()) {
            assertThat(extension(Set.of(expected), "")
                            .read(certificate.holder())
                            .isEmpty())
                    .as("%s", expected)
                    .isEqualTo(expected != encoding);
        }
        assertThat(extension(EnumSet.allOf(ExtensionEncoding.class), "").read(certificate.holder()))
                .contains(new OrganisationIdentifier(CODE));
    }

    @Test
    void whatHasAnotherShapeIsNotRead() {
        IdentifierPlace place = extension(EnumSet.allOf(ExtensionEncoding.class), "");

        assertThat(place.read(
                        withExtension(new DERSequence(new DERUTF8String(CODE))).holder()))
                .isEmpty();
        assertThat(place.read(withExtension(new DERUTF8String("9135")).holder()))
                .isEmpty();
        assertThat(place.read(CA.signatory().certificate().holder())).isEmpty();
    }

    @Test
    void aPrefixHasToBeThere() {
        ParsedCertificate certificate = withExtension(new DERUTF8String("JJ" + ORGANISATION));

        assertThat(extension(Set.of(ExtensionEncoding.BARE), "JJ").read(certificate.holder()))
                .contains(new OrganisationIdentifier(ORGANISATION));
        assertThat(extension(Set.of(ExtensionEncoding.BARE), "SF").read(certificate.holder()))
                .isEmpty();
    }

    @Test
    void theSubjectIsReadAttributeByAttribute() {
        ParsedCertificate certificate = CA.issue(new Draft(
                new X500Name("O=Company,OU=a,OU=" + CODE.toLowerCase(Locale.ROOT) + "+CN=x"), Kind.EC.keys()));

        assertThat(subject("2.5.4.11").read(certificate.holder())).contains(new OrganisationIdentifier(CODE));
        assertThat(subject("2.5.4.10").read(certificate.holder())).isEmpty();
    }

    @Test
    void aWordIsNoNumber() {
        assertThat(organisation("OU=Marketing,2.5.4.97=" + CODE)).isEqualTo(new OrganisationIdentifier(CODE));
        assertThat(refusal("OU=Marketing")).isEqualTo(CertificateRefusal.NO_IDENTIFIER);
    }

    /** The form of an organisation code, and not its check digit. */
    @Test
    void aNumberThatDoesNotCheckCountsWhereNoneDoes() {
        String wrong = CODE.substring(0, 17) + "4";

        assertThat(organisation("OU=RESEARCH7,2.5.4.97=" + CODE)).isEqualTo(new OrganisationIdentifier(CODE));
        assertThat(organisation("2.5.4.97=" + wrong)).isEqualTo(new OrganisationIdentifier(wrong));
    }

    @Test
    void theWholeNumberAndThePartInsideAreOne() {
        assertThat(organisation("OU=" + ORGANISATION + ",2.5.4.97=" + CODE))
                .isEqualTo(new OrganisationIdentifier(CODE));
    }

    @Test
    void twoNumbersAreRefused() {
        assertThat(refusal("OU=91110105000000190T,2.5.4.97=" + CODE)).isEqualTo(CertificateRefusal.SEVERAL_IDENTIFIERS);
        assertThat(refusal("OU=63159284X+OU=" + CODE)).isEqualTo(CertificateRefusal.SEVERAL_IDENTIFIERS);
    }

    /** The text form of a name would have put a backslash before it. */
    @Test
    void whatTheTextFormOfANameEscapesIsReadAsItIs() {
        ParsedCertificate certificate = CA.issue(new Draft(
                new X500NameBuilder()
                        .addRDN(BCStyle.OU, new DERUTF8String("+" + CODE))
                        .build(),
                Kind.EC.keys()));

        assertThat(new IdentifierPlace(IdentifierPlace.Where.SUBJECT, BCStyle.OU, Set.of(), "+")
                        .read(certificate.holder()))
                .contains(new OrganisationIdentifier(CODE));
    }

    private static OrganisationIdentifier organisation(String subject) {
        try {
            return named(subject);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static CertificateRefusal refusal(String subject) {
        try {
            named(subject);
        } catch (RefusedException e) {
            return e.reason();
        }
        throw new AssertionError("not refused");
    }

    /** Read at two places, in this order: the organisational unit, the organisation's identifier. */
    private static OrganisationIdentifier named(String subject) throws RefusedException {
        TrustedCa ca = new TrustedCa(
                "city",
                new SourceId("ca"),
                List.of(new CaCertificate(CA.certificate())),
                List.of(),
                List.of(subject("2.5.4.11"), subject("2.5.4.97")),
                new RevocationPlan(List.of(), List.of(), RevocationPlan.WhenSilent.ACCEPT),
                Set.of("hwk"),
                TrustedCa.STANDARD_SM2_USER_ID);
        return ca.organisationIn(CA.issue(new Draft(new X500Name(subject), Kind.EC.keys())));
    }

    @Test
    void nineCharactersAreTheOrganisationCodeInsideTheCreditCode() {
        CreditCode code = new CreditCode(CODE);

        assertThat(identifier(CODE).isOf(code)).isTrue();
        assertThat(identifier(ORGANISATION).isOf(code)).isTrue();
        assertThat(identifier("M000100Y-4").isOf(code)).isTrue();
        assertThat(identifier("M000100Y5").isOf(code)).isFalse();
        assertThat(identifier("91350100M000100Y44").isOf(code)).isFalse();
    }

    private static OrganisationIdentifier identifier(String written) {
        return OrganisationIdentifier.parse(written).orElseThrow();
    }

    private static IdentifierPlace extension(Set<ExtensionEncoding> encodings, String prefix) {
        return new IdentifierPlace(IdentifierPlace.Where.EXTENSION, OID, encodings, prefix);
    }

    private static IdentifierPlace subject(String oid) {
        return new IdentifierPlace(IdentifierPlace.Where.SUBJECT, new ASN1ObjectIdentifier(oid), Set.of(), "");
    }

    private static ParsedCertificate withExtension(ASN1Encodable value) {
        return CA.issue(CA.draft(Kind.EC.keys()).withExtension(OID, value));
    }
}
