// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.provider.asymmetric.ec.BCECPrivateKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** Signs as the middleware of the three kinds of key does: CMS for RSA, DER for EC, two numbers side by side for SM2. */
final class SandboxSigning {

    private SandboxSigning() {}

    /** What the page posts: {@code certificate} and {@code signature}, both base64. */
    static ObjectNode sign(SandboxKey key, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature =
                switch (key.ca()) {
                    case RSA -> cms(key, content);
                    case EC -> bare(key, content);
                    case SM2 -> sideBySide(key, bare(key, content));
                };
        Base64.Encoder base64 = Base64.getEncoder();
        return SandboxJson.object()
                .put("certificate", base64.encodeToString(key.certificate()))
                .put("signature", base64.encodeToString(signature));
    }

    private static byte[] bare(SandboxKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance(key.ca().signature(), SandboxIssuing.PROVIDER);
            signature.initSign(SandboxIssuing.privateKey(key));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a test key cannot sign", e);
        }
    }

    private static byte[] sideBySide(SandboxKey key, byte[] der) {
        var order =
                ((BCECPrivateKey) SandboxIssuing.privateKey(key)).getParams().getOrder();
        try {
            var numbers = StandardDSAEncoding.INSTANCE.decode(order, der);
            return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cms(SandboxKey key, byte[] text) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(SandboxIssuing.PROVIDER)
                            .build())
                    .build(SandboxIssuing.signer(key), key.parsed().holder()));
            generator.addCertificates(new CollectionStore<>(List.of(key.parsed().holder())));
            return generator.generate(new CMSProcessableByteArray(text), false).getEncoded();
        } catch (OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("a test key cannot sign", e);
        }
    }
}
