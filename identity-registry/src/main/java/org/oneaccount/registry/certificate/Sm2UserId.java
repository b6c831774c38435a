// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.nio.charset.StandardCharsets;
import java.security.spec.AlgorithmParameterSpec;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/** The user id of an SM2 signature (GB/T 32918.2 §5.5): hashed with what is signed, and said nowhere in the signature. */
final class Sm2UserId {

    private Sm2UserId() {}

    static AlgorithmParameterSpec parameter(String userId) {
        return new SM2ParameterSpec(userId.getBytes(StandardCharsets.UTF_8));
    }
}
