// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.keycloak.util.JsonSerialization;

/** What is sealed of a mandate: what the agent may do is nobody's affair who reads the table. */
record MandateDetails(List<String> scope, boolean principal) {

    static final String FIELD = "mandate ";

    String write() {
        try {
            return JsonSerialization.mapper.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mandate cannot be written", e);
        }
    }

    static MandateDetails read(String json) {
        try {
            return JsonSerialization.mapper.readValue(json, MandateDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed mandate is not in the form this version writes");
        }
    }
}
